import { shardCount } from '../../../rules/matching/hosts/host-shard-number';
import type { Questions } from '../contest/task';
import { tableText } from '../measure/table';

const cacheLineBytes = 64;

const meanOf = (texts: readonly string[], countOf: (text: string) => number): number =>
  texts.reduce((sum, text) => sum + countOf(text), 0) / Math.max(1, texts.length);

/** The host and its parents: each is looked up. */
const namesOf = (host: string): number => host.split('.').length;

/**
 * What the layout asks of the machine, by arithmetic (see `rules/matching/host-shard.ts`): a name costs a place among
 * the starts of buckets and a few neighbours among the upper halves of hashes, a hit one place more. The last label is
 * looked up in the head, which stays in the nearest cache.
 */
export const printHostLimits = (
  count: number,
  storedBytes: number,
  questions: readonly Questions[],
): void => {
  const shardBytes = storedBytes / shardCount;
  const rows = questions.map(({ kind, texts, answers }) => {
    const names = meanOf(texts, namesOf) - 1;
    const lines = names * 2 + (answers[0] ?? 0);
    return [
      kind,
      meanOf(texts, ({ length }) => length).toFixed(1),
      names.toFixed(1),
      lines.toFixed(1),
      `${(lines * cacheLineBytes).toFixed(0)} of ${storedBytes.toLocaleString('en')}`,
    ];
  });
  const head = ['', 'characters read', 'names looked up', 'cache lines touched', 'bytes moved'];
  console.log(
    `\nThe limit at ${count.toLocaleString('en')} hosts, by arithmetic, a look-up:\n\n${tableText([head, ...rows])}` +
      `\n\nA first answer needs one shard of ${(shardBytes / 1024).toFixed(1)} KiB and the head.`,
  );
};
