import { readFileSync } from 'node:fs';
import { compilePhrases } from '../../../rules/matching/phrases/phrase-compile';
import { openPhrases } from '../../../rules/matching/phrases/phrase-matcher';
import { type Folding, foldings } from '../../../rules/model/check';
import type { Contender, FirstAnswer, Ready } from '../contest/contender';
import { readBytes } from '../contest/files';

const readyFrom = (bytes: Uint8Array): Ready => {
  const matcher = openPhrases(bytes);
  if (!matcher) throw new Error('The compiled phrases are damaged.');
  return {
    prepare: (texts) => (at) => {
      const scan = matcher.scan(texts[at] ?? '');
      let found = 0;
      for (const set of scan.setsHit) found += scan.numbersOf(set).length;
      return found;
    },
  };
};

const handrail = (name: string, alsoFold: readonly Folding[]): Contender => ({
  name,
  load: () => ({
    build: (lines) => {
      const bytes = compilePhrases([{ phrases: lines, alsoFold }]);
      return { ready: readyFrom(bytes), store: () => bytes };
    },
    open: (file) => readyFrom(readBytes(file)),
  }),
});

export const handrailName = 'Handrail';
export const handrailFoldingName = 'Handrail, seeing through disguises';

/** With the meaning that the others can be brought to: whole words in any case and compatibility form. */
export const handrailPhrases = handrail(handrailName, []);
/** With look-alikes and leetspeak folded as well, which none of the others does. */
export const handrailFolding = handrail(handrailFoldingName, foldings);

export const wholeFile: FirstAnswer = {
  name: 'reading the file',
  of: handrailName,
  open: (file) => readFileSync(file).length,
};
