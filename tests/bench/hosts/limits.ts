import { shardCount } from '../../../rules/matching/hosts/host-shard-number';
import type { Questions } from '../contest/task';
import { tableText } from '../measure/table';

const cacheLineBytes = 64;

const meanOf = (texts: readonly string[], countOf: (text: string) => number): number =>
  texts.reduce((sum, text) => sum + countOf(text), 0) / Math.max(1, texts.length);

/** The host and its parents but for the last label, which is looked up in the head. */
const namesOf = (host: string): number => host.split('.').length - 1;

const pairBytes = 8;
/** How many names a bucket has on average, at least and at most, by `layoutFor`. */
const namesPerBucket = [3, 6] as const;

/** A start, and as many lines as the pairs of a bucket lie in, which may begin anywhere in one. */
const linesFor = (names: number): number => 2 + ((names - 1) * pairBytes) / cacheLineBytes;

/**
 * What the layout asks of the machine, by arithmetic (see `rules/matching/hosts/host-shard-layout.ts`): a host and its
 * parents share a bucket, so that they cost its start and its pairs together. A listed host stands in its bucket
 * beside the others, an average one more. Names of a crowded site (`co.uk`) that are spread cost as much again each.
 */
export const printHostLimits = (
  count: number,
  storedBytes: number,
  questions: readonly Questions[],
): void => {
  const shardBytes = storedBytes / shardCount;
  const rows = questions.map(({ kind, texts, answers }) => {
    const lines = namesPerBucket.map((names) => linesFor(names + (answers[0] ?? 0)));
    return [
      kind,
      meanOf(texts, ({ length }) => length).toFixed(1),
      meanOf(texts, namesOf).toFixed(1),
      lines.map((each) => each.toFixed(1)).join(' to '),
      `${lines.map((each) => (each * cacheLineBytes).toFixed(0)).join(' to ')} of ${storedBytes.toLocaleString('en')}`,
    ];
  });
  const head = ['', 'characters read', 'names looked up', 'cache lines touched', 'bytes moved'];
  console.log(
    `\nThe limit at ${count.toLocaleString('en')} hosts, by arithmetic, a look-up:\n\n${tableText([head, ...rows])}` +
      `\n\nA first answer needs one shard of ${(shardBytes / 1024).toFixed(1)} KiB and the head.`,
  );
};
