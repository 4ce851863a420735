import type { Refusal } from './list-format';

const mostKept = 1000;
const mostShown = 80;

/** A piece of a list that was not taken. */
export interface RefusedLine {
  /** From 1, as an editor counts. */
  readonly line: number;
  /** What was not taken, at most 80 characters of it. */
  readonly text: string;
  /** Why, and what to write instead, in plain sentences. */
  readonly message: string;
}

/** All that was not taken. */
export interface ListRefusals {
  readonly count: number;
  /** How many for each ground, most first. */
  readonly grounds: readonly { readonly ground: string; readonly count: number }[];
  /** The first 1,000, in the order of the list. */
  readonly lines: readonly RefusedLine[];
}

/** Its first characters, none of them halved. Joined anew: a mere slice would keep the whole list in memory. */
const shown = (text: string): string =>
  Array.from(text.slice(0, 2 * mostShown))
    .slice(0, mostShown)
    .join('');

/** Counts what was refused and keeps the first of it. */
export class RefusedLines {
  readonly #lines: RefusedLine[] = [];
  readonly #counts = new Map<string, number>();

  add(line: number, text: string, { ground, explain }: Refusal): void {
    this.#counts.set(ground, (this.#counts.get(ground) ?? 0) + 1);
    if (this.#lines.length < mostKept) this.#lines.push({ line, text: shown(text), message: explain(text) });
  }

  all(): ListRefusals {
    const grounds = [...this.#counts].map(([ground, count]) => ({ ground, count }));
    return {
      count: grounds.reduce((sum, { count }) => sum + count, 0),
      grounds: grounds.sort((a, b) => b.count - a.count),
      lines: this.#lines,
    };
  }
}
