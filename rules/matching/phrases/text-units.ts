import { foldText } from './text-fold';

/** What a UTF-16 unit is to the walk over a text. Everything from {@link lowestLetter} up is a letter's folded unit. */
export const unread = 0;
/** Stands between words. Lone second halves of surrogate pairs too. */
export const separator = 1;
/** A character that is a word by itself and folds to itself, in scripts that are written without spaces. */
export const unspaced = 2;
/** Belongs to words but not one for one: only normalising the whole run tells its words. */
export const complex = 3;
/** The first half of a surrogate pair. */
export const surrogate = 4;
/** Dropped inside a word: soft hyphens, joiners, zero-width spaces. */
export const invisible = 5;
/** Marks that stay as written. Still ones (combining class 0) keep their order, moving ones may change places. */
export const stillMark = 6;
export const movingMark = 7;
/** A letter or digit that a folding of some set of phrases reads as another one. */
const foldableLetter = 8;
/** A separator that such a folding reads as a letter. */
export const foldableGap = 9;
export const apostrophe = 39;
export const lowestLetter = 48;

const pageUnits = 16;
/** What is neither a letter nor a separator for itself below U+0100. */
const oddLatin: ReadonlyMap<number, number> = new Map([
  [0x27, apostrophe],
  [0xaa, 0x61],
  [0xad, invisible],
  [0xb2, 0x32],
  [0xb3, 0x33],
  [0xb5, 0x3bc],
  [0xb9, 0x31],
  [0xba, 0x6f],
  [0xbc, complex],
  [0xbd, complex],
  [0xbe, complex],
  [0xd7, separator],
  [0xdf, complex],
  [0xf7, separator],
]);
const inWord = /^[\p{L}\p{M}\p{N}\p{Alphabetic}\p{Default_Ignorable_Code_Point}]/u;
const letterOrDigit = /^(?!\p{M})[\p{L}\p{N}\p{Alphabetic}]$/u;
const ownWord =
  /^(?=[\p{L}\p{N}])[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
const mark = /^\p{M}$/u;
const ignorable = /^\p{Default_Ignorable_Code_Point}$/u;
/** Parts of Hangul syllables: they compose across any cut. */
const jamo = /^[\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb]/;
/** Marks that compose with a letter before them: NFC_Quick_Check=Maybe in Unicode's DerivedNormalizationProps. */
const composing =
  /^[\u0300-\u036f\u0653-\u0655\u093c\u09be\u09d7\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0c56\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dca\u0dcf\u0ddf\u102e\u1b35\u3099\u309a]/;
/** U+0345 has the highest combining class: every mark that can move goes before it. */
const highestMark = '\u0345';

const ofMark = (written: string): number => {
  if (composing.test(written) || foldText(written) !== written) return complex;
  return `a${highestMark}${written}`.normalize('NFC').endsWith(written) ? stillMark : movingMark;
};

/** Without a regular expression, whose first use alone takes longer than a short text. */
const ofLatin = (unit: number): number => {
  const isSmall = unit >= 0xe0 || (unit >= 0x61 && unit <= 0x7a);
  const isCapital = (unit >= 0xc0 && unit < 0xe0) || (unit >= 0x41 && unit <= 0x5a);
  const isDigit = unit >= 0x30 && unit <= 0x39;
  return oddLatin.get(unit) ?? (isCapital ? unit + 0x20 : isSmall || isDigit ? unit : separator);
};

/** What folding a unit by itself, the slow way, tells of it. */
const ofFolding = (unit: number): number => {
  const written = String.fromCharCode(unit);
  if (written === '’' || written === '＇') return apostrophe;
  if (!inWord.test(written)) return separator;
  if (jamo.test(written)) return complex;
  if (ignorable.test(written)) return invisible;
  if (mark.test(written)) return ofMark(written);
  const folded = foldText(written);
  if (!letterOrDigit.test(folded) || jamo.test(folded)) return complex;
  if (!ownWord.test(folded)) return folded.charCodeAt(0);
  return folded === written ? unspaced : complex;
};

const ofUnit = (unit: number): number => {
  if (unit < 0x100) return ofLatin(unit);
  // Dashes and quotation marks.
  if (unit >= 0x2010 && unit < 0x2020) return unit === 0x2019 ? apostrophe : separator;
  // Common ideographs and Hangul syllables: half of all units.
  if (unit >= 0x4e00 && unit <= 0x9fff) return unspaced;
  if (unit >= 0xac00 && unit <= 0xd7a3) return unit;
  if (unit >= 0xd800 && unit <= 0xdfff) return unit < 0xdc00 ? surrogate : separator;
  return ofFolding(unit);
};

/**
 * What each UTF-16 unit is and folds to, found out by folding it the slow way, 16 units at a time, when the first of
 * them is met. Of these tables only the pages in use take memory.
 */
export class TextUnits {
  /** The class of a unit, or its folded unit. */
  readonly letters = new Uint16Array(0x10000);
  /** The same, but with what a folding reads otherwise told apart, so that the walk stops at it. */
  readonly walked: Uint16Array;

  /** `isFoldable` says which units a folding of some set reads otherwise; none without it. */
  constructor(private readonly isFoldable?: (unit: number) => boolean) {
    this.walked = isFoldable ? new Uint16Array(0x10000) : this.letters;
    for (let unit = 0; unit < 0x80; unit += pageUnits) this.#readPage(unit);
  }

  /** What a unit is. */
  of(unit: number): number {
    if (this.letters[unit] === unread) this.#readPage(unit);
    return this.letters[unit] ?? separator;
  }

  /** What the unit at a place is; a separator beyond the end. */
  at(text: string, place: number): number {
    return place < text.length ? this.of(text.charCodeAt(place)) : separator;
  }

  /** Whether the character at a place belongs to a run of words. Of a surrogate pair the first half is asked for. */
  isInRun(text: string, place: number): boolean {
    const kind = this.at(text, place);
    if (kind !== surrogate) return kind !== separator && kind !== apostrophe;
    return inWord.test(String.fromCodePoint(text.codePointAt(place) ?? 0));
  }

  #readPage(unit: number): void {
    const first = unit - (unit % pageUnits);
    for (let each = first; each < first + pageUnits; each += 1) {
      const kind = ofUnit(each);
      this.letters[each] = kind;
      if (this.isFoldable === undefined) continue;
      this.walked[each] = !this.isFoldable(each) ? kind : kind === separator ? foldableGap : foldableLetter;
    }
  }
}
