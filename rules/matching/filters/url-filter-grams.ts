import { gramShift, gramSlot, type UrlFilterTables } from './url-filter-tables';

/** Four characters of eight bits fill a number. */
export const longestGram = 4;

/** By size, the bits of a code that hold a gram of that size. */
export const gramMask: readonly number[] = [0, 0xff, 0xffff, 0xffffff, -1];

/** The code of the gram one character further. */
export const nextGram = (code: number, character: number): number => (code << 8) | (character & 0xff);

/** Calls with each gram of the text: four characters, or all of them where there are fewer. */
export const eachGram = (text: string, visit: (code: number, size: number) => void): void => {
  const size = Math.min(longestGram, text.length);
  let code = 0;
  for (let at = 0; at < text.length; at += 1) {
    code = nextGram(code, text.charCodeAt(at));
    if (at + 1 >= size) visit(code, size);
  }
};

/** Finds the grams of one path among those of all. */
export class GramTable {
  readonly #tables: UrlFilterTables;
  readonly #shift: number;

  constructor(tables: UrlFilterTables) {
    this.#tables = tables;
    this.#shift = gramShift(tables.gramSlots.length);
  }

  /** The number of the gram, or -1; `seed` is the path's `gramSeed`. */
  find(path: number, seed: number, code: number): number {
    const { gramSlots, gramPath, gramCode } = this.#tables;
    const last = gramSlots.length - 1;
    for (let slot = gramSlot(seed, code, this.#shift); ; slot = (slot + 1) & last) {
      const gram = (gramSlots[slot] ?? 0) - 1;
      if (gram < 0 || (gramCode[gram] === code && gramPath[gram] === path)) return gram;
    }
  }
}
