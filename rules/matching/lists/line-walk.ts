import type { ListCursor, OpenList, ReadLine, Refusal } from './list-format';

const byteOrderMark = 0xfeff;

/** Where a list's own text begins: editors on Windows put a mark before it. */
export const startOf = (text: string): number => (text.charCodeAt(0) === byteOrderMark ? 1 : 0);

/** How many lines end within a text; CR LF is one end. */
export const countLineEnds = (text: string): number => text.match(/\r\n?|\n/g)?.length ?? 0;

/** Goes through a text line by line without cutting it up at once. Lines end with LF, CR LF or CR. */
export class LineWalk {
  /** The line last read, without its end. */
  line = '';
  /** Its number, from 1. */
  number = 0;
  readonly #text: string;
  #at: number;
  #nextFeed = -1;
  #nextReturn = -1;

  constructor(text: string) {
    this.#text = text;
    this.#at = startOf(text);
  }

  /** Moves to the next line; `false` when there is none. A line end at the very end begins no further line. */
  next(): boolean {
    const text = this.#text;
    const from = this.#at;
    if (from >= text.length) return false;
    // What one search found is kept until it is passed: a text without CR is searched for it only once.
    if (this.#nextFeed < from) this.#nextFeed = placeOf(text, '\n', from);
    if (this.#nextReturn < from) this.#nextReturn = placeOf(text, '\r', from);
    const end = Math.min(this.#nextFeed, this.#nextReturn);
    this.line = text.slice(from, end);
    this.number += 1;
    this.#at = end + (this.#nextReturn + 1 === this.#nextFeed ? 2 : 1);
    return true;
  }
}

const placeOf = (text: string, end: string, from: number): number => {
  const found = text.indexOf(end, from);
  return found < 0 ? text.length : found;
};

/** No line that names sites is so long; a file that is no list at all may have one. */
const longestLine = 10_000;

export const tooLong: Refusal = {
  ground: 'a line of over 10,000 characters',
  explain: () => 'This line is too long to be a line of a list. Write one site a line.',
};

export const isTooLong = (line: string): boolean => line.length > longestLine;

/** Reads a list whose lines stand each for itself. `begin` is called once for every reading. */
export const byLine =
  (begin: () => ReadLine): OpenList =>
  (text, into): ListCursor => {
    const walk = new LineWalk(text);
    const readLine = begin();
    return {
      readNext: () => {
        if (!walk.next()) return false;
        const line = walk.line.trim();
        if (isTooLong(line)) into.refuse(walk.number, line, tooLong);
        else if (line !== '') readLine(line, walk.number, into);
        return true;
      },
    };
  };
