import type { PhraseDictionary } from './phrase-dictionary';
import type { PhraseTrail } from './phrase-trail';
import { emptyHash, hashWith } from './phrase-words';
import { unitFoldsOf } from './text-readings';
import { apostrophe, complex, foldableGap, lowestLetter, movingMark } from './text-units';

/** Where to begin reading, so that a phrase around a suspected word is read whole, and the token that begins there. */
interface Origin {
  readonly start: number;
  readonly token: number;
}

/** A part of a text that is to be read folded. */
export interface Suspicion extends Origin {
  /** Where the suspected row ends. */
  readonly end: number;
}

const highestDigit = 57;
/** A row without a gap that is longer is not folded, nor a word right behind it. */
export const mostRow = 2048;

/** Only normalising tells what such a unit does to a word. */
const isUnsure = (kind: number, unit: number): boolean =>
  (kind >= complex && kind <= movingMark) || (unit >= 0xd800 && unit <= 0xdfff);

/**
 * Tells where a folded reading may find what the plain one does not: where folding makes a word of the vocabulary.
 * Numbers, addresses and words of other scripts are passed over with one look at their letters. Linear, because no
 * part of a text is looked at twice.
 */
export class PhraseSuspects {
  readonly found: Suspicion[] = [];
  /** How many characters were folded so far to be looked at. */
  work = 0;
  /** Everything before was looked at. */
  #until = 0;
  readonly #folds: readonly ((unit: number) => number)[];

  constructor(
    private readonly dictionary: PhraseDictionary,
    private readonly text: string,
  ) {
    this.#folds = dictionary.readings.flatMap(unitFoldsOf);
  }

  /** Where reading must begin for a phrase around the next word: one token more than it has, for words joined by signs. */
  originOf(trail: PhraseTrail): Origin {
    const token = trail.count - this.dictionary.longestFolded;
    return token < 0 ? { start: 0, token: 0 } : { start: trail.startOf(token), token };
  }

  /** Looks at the row of letters, digits and signs around a place; the trail has all words before that row. */
  lookAround(place: number, trail: PhraseTrail): void {
    if (place >= this.#until && this.#isSuspect(place)) {
      this.found.push({ ...this.originOf(trail), end: this.#until });
    }
  }

  /** Looks at all rows between two places; `origin` is that of the first word there. */
  lookBetween(from: number, to: number, origin: Origin): void {
    const { walked, letters } = this.dictionary.units;
    for (let place = Math.max(from, this.#until); place < to; place += 1) {
      const unit = this.text.charCodeAt(place);
      if (walked[unit] === letters[unit] || place < this.#until) continue;
      if (this.#isSuspect(place)) this.found.push({ ...origin, end: this.#until });
    }
  }

  #isSuspect(place: number): boolean {
    let start = place;
    while (start > this.#until && this.#isInRow(start - 1)) start -= 1;
    let end = place + 1;
    while (end < place + mostRow && this.#isInRow(end)) end += 1;
    this.#until = end;
    if (!this.#hasLetter(start, end)) return false;
    this.work += (end - start) * this.#folds.length;
    return this.#folds.some((fold) => this.#mayHoldWord(fold, start, end));
  }

  #isInRow(place: number): boolean {
    if (place >= this.text.length) return false;
    const kind = this.dictionary.units.at(this.text, place);
    const unit = this.text.charCodeAt(place);
    return kind >= apostrophe || isUnsure(kind, unit) || this.dictionary.units.walked[unit] === foldableGap;
  }

  /** Numbers and prices have none, and are the most of what is looked at. */
  #hasLetter(start: number, end: number): boolean {
    for (let at = start; at < end; at += 1) {
      const kind = this.dictionary.units.at(this.text, at);
      if (kind > highestDigit || isUnsure(kind, this.text.charCodeAt(at))) return true;
    }
    return false;
  }

  /** Whether folding makes a word of the vocabulary out of a part of a row; or may do, for what has to be normalised. */
  #mayHoldWord(fold: (unit: number) => number, start: number, end: number): boolean {
    const { units, words } = this.dictionary;
    let hash = emptyHash;
    let isChanged = false;
    let hasApostrophe = false;
    for (let at = start; at < end; at += 1) {
      const unit = this.text.charCodeAt(at);
      const folded = fold(unit);
      const kind = units.of(folded);
      if (isUnsure(kind, unit)) return true;
      const isInside = kind === apostrophe && hash !== emptyHash && this.#isLetter(fold, at + 1);
      if (kind >= lowestLetter || isInside) {
        hash = hashWith(hash, kind);
        isChanged ||= folded !== unit;
        hasApostrophe ||= isInside;
        if (at + 1 < end) continue;
      }
      // Leetspeak reads each side of an apostrophe by itself: 5 is no letter in k1ll'5.
      if (isChanged && (hasApostrophe || words.holdsHash(hash))) return true;
      hash = emptyHash;
      isChanged = false;
      hasApostrophe = false;
    }
    return false;
  }

  #isLetter(fold: (unit: number) => number, place: number): boolean {
    return (
      place < this.text.length && this.dictionary.units.of(fold(this.text.charCodeAt(place))) >= lowestLetter
    );
  }
}
