import { eachCluster } from './text-clusters';
import type { TakeToken } from './text-tokens';
import { apostrophe, lowestLetter, surrogate, type TextUnits, unspaced } from './text-units';

const letterOrDigit = String.raw`(?!\p{M})[\p{L}\p{N}\p{Alphabetic}]`;
const inWord = String.raw`[\p{L}\p{M}\p{N}\p{Alphabetic}]`;
const beginsWord = new RegExp(`^${letterOrDigit}`, 'u');
/** Else an apostrophe with a mark of its own stands inside, or one at the end. */
const isSingleWord = new RegExp(`^${letterOrDigit}${inWord}*(?:'${letterOrDigit}${inWord}*)*$`, 'u');
const goesOnInWord = /^(?:[\p{L}\p{M}\p{N}\p{Alphabetic}]|')/u;
const isOwnWord =
  /^(?=[\p{L}\p{N}])[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
/** What belongs to the letter before it, so that a piece should not begin with it. */
const belongsBefore = /^[\p{M}\uff9e\uff9f\u0e33\u0eb3\p{Default_Ignorable_Code_Point}]/u;

/** A run is folded in pieces, because putting marks in order takes the square of their number. */
const pieceUnits = 256;
/** No letter has more marks; in a longer row the rest stands for itself. */
const mostMarks = 64;
/** A longer word than any phrase has: the rest of it is not kept. */
const mostWordUnits = 1024;

/**
 * Reads the words of one run, in which normalisation decides what a word is. The same words as `eachToken` finds, but
 * piece by piece: a caller may stop after each, and no run, however long, costs more than its length.
 */
export class TextRun {
  #word = '';
  #wordStart = 0;
  #wordEnd = 0;
  /** The run is a single word so far; it then stretches over all of the run, whatever is invisible at its ends. */
  #isWhole = true;

  /** `at` is where the run begins, or the first word of it that was not read yet; `touches` whether that touches one. */
  constructor(
    private readonly units: TextUnits,
    private readonly text: string,
    public at: number,
    private touches: boolean,
    private readonly take: TakeToken,
    private readonly start = at,
  ) {}

  /** Reads one piece; `true` when the run is done and {@link at} is behind it. */
  readPiece(): boolean {
    const from = this.at;
    const isLast = this.#seekPieceEnd();
    eachCluster(this.text.slice(from, this.at), (characters, start, end) => {
      for (const character of characters) this.#takeCharacter(character, from + start, from + end);
    });
    if (isLast) this.#endRun();
    return isLast;
  }

  /** Moves behind the next piece; `true` when the run ends there. */
  #seekPieceEnd(): boolean {
    const from = this.at;
    let place = from;
    for (;;) {
      if (!this.#goesOn(place)) {
        this.at = place;
        return true;
      }
      const units = place - from;
      if (units >= pieceUnits + mostMarks || (units >= pieceUnits && this.#mayCut(place))) {
        this.at = place;
        return false;
      }
      place += this.units.at(this.text, place) === surrogate ? 2 : 1;
    }
  }

  #goesOn(place: number): boolean {
    if (this.units.at(this.text, place) !== apostrophe) return this.units.isInRun(this.text, place);
    return this.units.isInRun(this.text, place + 1);
  }

  #mayCut(place: number): boolean {
    const kind = this.units.at(this.text, place);
    if (kind >= lowestLetter || kind === unspaced) return true;
    return !belongsBefore.test(String.fromCodePoint(this.text.codePointAt(place) ?? 0));
  }

  #takeCharacter(character: string, start: number, end: number): void {
    if (isOwnWord.test(character)) {
      this.#endWord(this.#wordStart, this.#wordEnd);
      this.#isWhole = false;
      this.take(character, start, end, this.touches);
      this.touches = true;
    } else if ((this.#word === '' || this.#word.endsWith("'") ? beginsWord : goesOnInWord).test(character)) {
      if (this.#word === '') this.#wordStart = start;
      if (this.#word.length < mostWordUnits) this.#word += character;
      this.#wordEnd = end;
    } else {
      this.#endWord(this.#wordStart, this.#wordEnd);
      this.#isWhole = false;
      this.touches = false;
    }
  }

  #endWord(start: number, end: number): void {
    const folded = this.#word.replace(/'+$/, '').normalize('NFC');
    this.#word = '';
    if (folded === '') return;
    this.take(folded, start, end, this.touches);
    this.touches = true;
  }

  #endRun(): void {
    if (this.#isWhole && isSingleWord.test(this.#word)) this.#endWord(this.start, this.at);
    else this.#endWord(this.#wordStart, this.#wordEnd);
  }
}
