import type { Questions } from '../contest/task';
import { tableText } from '../measure/table';

const meanOf = (texts: readonly string[], countOf: (url: URL) => number): number =>
  texts.reduce((sum, text) => sum + countOf(new URL(text)), 0) / Math.max(1, texts.length);

const labelsOf = ({ hostname }: URL): number => hostname.split('.').length;
/** The names that stand for all addresses and for the scheme. */
const everyAddressAndScheme = 2;

/**
 * What the layout asks of the machine, by arithmetic (see `rules/matching/filters/url-filter-tables.ts`): the host is read
 * once for the hashes of all its parents, and each name costs a place in the table of names. Paths cost more only
 * under a name that has some: `*` has those of any host, found by a search over their sorted beginnings.
 */
export const printUrlLimits = (storedBytes: number, questions: readonly Questions[]): void => {
  const rows = questions.map(({ kind, texts }) => {
    const names = meanOf(texts, labelsOf) + everyAddressAndScheme;
    return [
      kind,
      meanOf(texts, ({ href }) => href.length).toFixed(1),
      meanOf(texts, ({ hostname }) => hostname.length).toFixed(1),
      names.toFixed(1),
      storedBytes.toLocaleString('en'),
    ];
  });
  const head = [
    '',
    'characters',
    'of these read for a miss',
    'names looked up, a cache line each',
    'bytes in all',
  ];
  console.log(`\nThe limit, by arithmetic, a look-up:\n\n${tableText([head, ...rows])}`);
};
