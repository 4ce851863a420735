import type { PhraseDictionary } from './phrase-dictionary';
import { FoldedWalk, tokensOf } from './phrase-folded-walk';
import type { PhraseHits } from './phrase-hits';
import { mostRow, type Suspicion } from './phrase-suspects';
import { formsOf } from './text-readings';
import { apostrophe, separator } from './text-units';

/** How many times longer a character takes in a folded reading than in the plain one. */
const readingCost = 32;
/** Read at a time, up to the next gap between words. */
const pieceUnits = 256;

/** Reads a text in all folded readings, only around the places that the plain walk suspected. */
export class FoldedWalks {
  readonly #walks: readonly FoldedWalk[];
  #at = 0;
  /** Number of the plain token at or after {@link FoldedWalks.#at}. */
  #token = 0;
  /** All before this place, and all tokens before this number, are to be read. */
  #untilPlace = 0;
  #untilToken = 0;
  #next = 0;

  constructor(
    private readonly dictionary: PhraseDictionary,
    private readonly text: string,
    private readonly suspicions: readonly Suspicion[],
    hits: PhraseHits,
  ) {
    this.#walks = dictionary.readings.flatMap((reading) =>
      formsOf(reading, '').map((_, index) => new FoldedWalk(dictionary, reading, index > 0, hits)),
    );
  }

  /** Reads so many characters or one piece more, counting them by what they cost; `true` when nothing is left to read. */
  advance(maxCharacters: number): boolean {
    for (let budget = Math.max(1, maxCharacters); budget > 0; ) {
      this.#heedSuspicions();
      const isRead = this.#at >= this.#untilPlace && this.#token >= this.#untilToken;
      if (isRead && !this.#jump()) return true;
      const before = this.#at;
      this.#readPiece();
      budget -= (this.#at - before) * readingCost * this.#walks.length;
    }
    return false;
  }

  /** Takes in the suspicions that begin in what was read already. */
  #heedSuspicions(): void {
    for (let next = this.suspicions[this.#next]; next && next.start < this.#at; ) {
      this.#untilPlace = Math.max(this.#untilPlace, next.end);
      if (next.end <= this.#at) this.#untilToken = this.#token + this.dictionary.longestFolded;
      this.#next += 1;
      next = this.suspicions[this.#next];
    }
  }

  /** Goes to the next suspicion; `false` when there is none. */
  #jump(): boolean {
    const next = this.suspicions[this.#next];
    if (!next) return false;
    this.#at = next.start;
    this.#token = next.token;
    this.#untilPlace = next.end;
    this.#next += 1;
    for (const walk of this.#walks) walk.reset(next.start === 0);
    return true;
  }

  #readPiece(): void {
    const from = this.#at;
    this.#at = this.#gapAfter(from);
    if (this.#at - from > mostRow) {
      this.#skip();
      return;
    }
    const piece = this.text.slice(from, this.#at);
    const plain = tokensOf(piece);
    for (const walk of this.#walks) walk.readPiece(piece, from, plain, this.#token);
    this.#token += plain.length;
    if (from < this.#untilPlace && this.#at >= this.#untilPlace) {
      this.#untilToken = this.#token + this.dictionary.longestFolded;
    }
    if (this.#at === this.text.length) this.#untilToken = 0;
  }

  /** The first gap between words after a piece, or the end of a row that is too long. */
  #gapAfter(from: number): number {
    const most = Math.min(this.text.length, from + mostRow + 1);
    for (let place = from + pieceUnits; place < most; place += 1) {
      if (this.dictionary.units.at(this.text, place) === separator && !this.#isSign(place)) return place;
    }
    return most;
  }

  #isSign(place: number): boolean {
    const walked = this.dictionary.units.walked[this.text.charCodeAt(place)];
    return walked !== separator && walked !== apostrophe;
  }

  /** Gives up a row that is too long; what follows it has suspicions of its own. */
  #skip(): void {
    this.#untilPlace = 0;
    this.#untilToken = 0;
    for (let next = this.suspicions[this.#next]; next && next.start < this.#at; ) {
      this.#next += 1;
      next = this.suspicions[this.#next];
    }
  }
}
