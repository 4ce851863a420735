/** What stands behind the end of a path: nothing that a filter could ask for. */
export const pathEnd = 0;
/** What stands behind the last token of a query, as behind every other: an ampersand. */
export const queryEnd = 38;

/** Six characters of eight bits are a whole number that a `Float64Array` holds exactly. */
const headLength = 6;
/** ASCII ends here; addresses have nothing beyond, and would only be sorted by it. */
const highest = 0x7f;

const codeAt = (text: string, at: number, end: number): number =>
  at < text.length ? text.charCodeAt(at) : end;

/** The beginning of a text as a number that sorts as the text does. */
export const headOf = (text: string, at: number, end: number): number => {
  let head = 0;
  for (let place = at; place < at + headLength; place += 1) {
    head = head * 256 + Math.min(codeAt(text, place, end), highest);
  }
  return head;
};

interface PrefixTables {
  /** Where each text stands in the pool. */
  readonly texts: Uint32Array;
  readonly lengths: Uint32Array;
  /** Of each the {@link headOf}, filled up with zeros. */
  readonly heads: Float64Array;
  /** The longest other text of its range that each begins with; -1 for none. */
  readonly parents: Int32Array;
}

/** Ranges of sorted ASCII texts; answers which of a range an address's text begins with. */
export class PrefixRanges {
  readonly #pool: Uint8Array;
  readonly #tables: PrefixTables;
  readonly #end: number;

  /** `end` is the code that stands behind every address's text. */
  constructor(pool: Uint8Array, tables: PrefixTables, end: typeof pathEnd | typeof queryEnd) {
    this.#pool = pool;
    this.#tables = tables;
    this.#end = end;
  }

  /**
   * The longest of the texts `from` to `to` that `text` begins with at `at`, or -1. The shorter ones are its
   * {@link parent}s. A text that is a prefix of another sorts before it, and everything between the two begins with it
   * as well: so the last text that does not sort behind the address's has all of them among its parents.
   */
  longest(from: number, to: number, text: string, at: number): number {
    const { heads, lengths } = this.#tables;
    const head = headOf(text, at, this.#end);
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const difference = (heads[middle] ?? 0) - head;
      if (difference > 0 || (difference === 0 && this.#isBehind(middle, text, at))) high = middle;
      else low = middle + 1;
    }
    if (low === from) return -1;
    let found = low - 1;
    const shared = this.#sharedWith(found, text, at, 0);
    while (found >= 0 && (lengths[found] ?? 0) > shared) found = this.parent(found);
    return found;
  }

  /** The next shorter text that also is a prefix; -1 for none. */
  parent(found: number): number {
    return this.#tables.parents[found] ?? -1;
  }

  /** Whether it sorts behind the address's text, which has the same head. */
  #isBehind(row: number, text: string, at: number): boolean {
    const length = this.#tables.lengths[row] ?? 0;
    const shared = this.#sharedWith(row, text, at, Math.min(headLength, length));
    if (shared === length) return false;
    const place = (this.#tables.texts[row] ?? 0) + shared;
    return (this.#pool[place] ?? 0) > codeAt(text, at + shared, this.#end);
  }

  /** How many characters they have in common, `known` of which are known. */
  #sharedWith(row: number, text: string, at: number, known: number): number {
    const place = this.#tables.texts[row] ?? 0;
    const length = this.#tables.lengths[row] ?? 0;
    let shared = known;
    while (shared < length && this.#pool[place + shared] === codeAt(text, at + shared, this.#end))
      shared += 1;
    return shared;
  }
}
