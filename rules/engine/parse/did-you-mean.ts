const farthest = 2;

/**
 * The candidate that was probably meant: one that begins with the word, or lies within two slips of it
 * (a letter too many, too few, wrong, or two swapped), letter case aside. Short words allow fewer slips.
 * Nothing when two are equally near: a wrong guess costs more than none.
 */
export const didYouMean = (word: string, candidates: readonly string[]): string | undefined => {
  const typed = word.toLowerCase();
  if (typed === '' || word.length > 64) return undefined;
  let best: string | undefined;
  let bestSlips = Math.min(farthest, Math.floor(typed.length / 2)) + 1;
  let isTied = false;
  for (const candidate of candidates) {
    const slips = slipsBetween(typed, candidate.toLowerCase(), bestSlips + 1);
    if (best !== undefined && slips === bestSlips) isTied = true;
    if (slips < bestSlips) [best, bestSlips, isTied] = [candidate, slips, false];
  }
  if (isTied) return undefined;
  return best ?? sharingItsStart(typed, candidates);
};

/** `desc` for `description`, `severitylevel` for `severity`: one is the other's beginning. */
const sharingItsStart = (typed: string, candidates: readonly string[]): string | undefined => {
  if (typed.length < 3) return undefined;
  return candidates.find((candidate) => {
    const known = candidate.toLowerCase();
    return known.startsWith(typed) || (known.length >= 3 && typed.startsWith(known));
  });
};

/** Damerau-Levenshtein distance (optimal string alignment); anything from `limit` on is answered as `limit`. */
const slipsBetween = (from: string, to: string, limit: number): number => {
  if (Math.abs(from.length - to.length) >= limit) return limit;
  let older: readonly number[] = [];
  let previous: readonly number[] = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current.push(
        Math.min(
          (previous[column] ?? limit) + 1,
          (current[column - 1] ?? limit) + 1,
          (previous[column - 1] ?? limit) + (same ? 0 : 1),
          swapped ? (older[column - 2] ?? limit) + 1 : limit,
        ),
      );
    }
    if (Math.min(...current) >= limit) return limit;
    older = previous;
    previous = current;
  }
  return Math.min(previous[to.length] ?? limit, limit);
};
