import { readFileSync } from 'node:fs';
import { normaliseUrl } from '../../../rules/matching/addresses/url';
import { compileUrlFilters, openUrlFilters } from '../../../rules/matching/filters/url-filter';
import type { Contender, FirstAnswer, Ready } from '../contest/contender';
import { readBytes } from '../contest/files';
import { chromeTextIn } from './material';

const readyFrom = (bytes: Uint8Array): Ready => {
  const index = openUrlFilters(bytes);
  if (!index) throw new Error('The compiled filters are damaged.');
  return {
    prepare: (texts) => {
      const addresses = texts.map((text) => normaliseUrl(text));
      return (at) => {
        const address = addresses[at];
        return address !== undefined && index.verdictsOf(address).length > 0 ? 1 : 0;
      };
    },
  };
};

export const handrailName = 'Handrail';

export const handrailUrls: Contender = {
  name: handrailName,
  load: () => ({
    build: (lines) => {
      const bytes = compileUrlFilters([{ matchesAny: lines.map(chromeTextIn), unlessAny: [] }]);
      return { ready: readyFrom(bytes), store: () => bytes };
    },
    open: (file) => readyFrom(readBytes(file)),
  }),
};

export const wholeFile: FirstAnswer = {
  name: 'reading the file',
  of: handrailName,
  open: (file) => readFileSync(file).length,
};
