import type { SyntaxFault } from './syntax-fault';

const reach = 2;

/**
 * Leaves out the faults that only follow from one before them: a line that is out of place makes the reader
 * stumble over the next ones too. They come back when they were faults of their own.
 */
export const withoutConsequences = (
  faults: readonly SyntaxFault[],
  lineOf: (offset: number) => number,
): readonly SyntaxFault[] => {
  let lastDoubtful = Number.NEGATIVE_INFINITY;
  return faults
    .toSorted((one, other) => one.offset - other.offset)
    .filter(({ offset, trusted }) => {
      if (trusted) return true;
      const line = lineOf(offset);
      const follows = line - lastDoubtful <= reach;
      lastDoubtful = line;
      return !follows;
    });
};
