import { type SeededRandom, seededRandom } from '../../bench/matching/seeded-random';
import { structureMutations } from './mutate-structure';
import { textMutations, wordMutations } from './mutate-text';
import { seedPacks } from './seed-packs';

const seeds = seedPacks.flatMap(([text, weight]) => Array.from({ length: weight }, () => text));
const kinds = [textMutations, wordMutations, structureMutations] as const;

/** Mostly one change: more of them only break earlier. */
const changesOf = (random: SeededRandom): number => 1 + (random.below(3) === 0 ? random.below(4) : 0);

/** The mutant of a number, always the same. Structure goes first: it needs a text that can still be read. */
export const mutantOf = (number: number): string => {
  const random = seededRandom(number);
  const seed = random.pick(seeds);
  const changes = Array.from({ length: changesOf(random) }, () => random.pick(kinds));
  return kinds
    .toReversed()
    .flatMap((kind) => changes.filter((chosen) => chosen === kind))
    .reduce((text, kind) => random.pick(kind)(text, random), seed);
};
