/** Chance that is the same every time, for material that two runs must share. */
export interface SeededRandom {
  /** From 0 to just under 1. */
  readonly next: () => number;
  /** A whole number from 0 to just under `limit`. */
  readonly below: (limit: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
}

/** mulberry32 by Tommy Ettinger (public domain): 32 bits of state, even enough for names and texts. */
export const seededRandom = (seed: number): SeededRandom => {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(from: readonly T[]): T => {
    const found = from[below(from.length)];
    if (found === undefined) throw new Error('There is nothing to pick from.');
    return found;
  };
  return { next, below, pick };
};

/** The list in another order, every one as likely as the next (Fisher and Yates). */
export const shuffled = <T>(items: readonly T[], { below }: SeededRandom): readonly T[] => {
  const all = [...items];
  for (const [at, item] of items.entries()) {
    const other = below(at + 1);
    all[at] = all[other] ?? item;
    all[other] = item;
  }
  return all;
};
