/** A compiled pattern: the time it takes grows with the text alone, whatever the text holds. */
export interface Pattern {
  /** Whether the pattern fits anywhere in the text. */
  readonly test: (text: string) => boolean;
}

/** Why a pattern cannot be used, as one plain sentence, and how to mend it where that is known. */
export interface PatternProblem {
  readonly problem: string;
  readonly fix: string | undefined;
}

/**
 * What understands patterns written in RE2 syntax (https://github.com/google/re2/wiki/Syntax). It weighs as much as
 * half the worker, so it is handed in only where a pack has patterns.
 */
export interface PatternEngine {
  readonly compile: (source: string) => Pattern | PatternProblem;
}

/** RE2's own way to say that letter case does not matter from here on. */
const anyCase = '(?i)';

/** A pattern as the engine is given it, from what the pack says. */
export const patternSource = (written: string, ignoresCase: boolean): string =>
  ignoresCase ? `${anyCase}${written}` : written;
