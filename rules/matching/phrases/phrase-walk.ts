import { PhraseCursor } from './phrase-cursor';
import type { PhraseDictionary } from './phrase-dictionary';
import { PhraseSuspects } from './phrase-suspects';
import type { PhraseTrail } from './phrase-trail';
import { TextRun } from './text-runs';
import {
  apostrophe,
  complex,
  invisible,
  lowestLetter,
  movingMark,
  separator,
  stillMark,
  surrogate,
  unread,
  unspaced,
} from './text-units';

/** How many times longer a character takes in a run that has to be normalised. */
const runCost = 32;
/** The same of a character that is looked at for what folding makes of it. */
const suspectCost = 8;

/**
 * The walk over a text as it stands. Letters, and characters that are words, are taken one for one; what folding may
 * join or part (marks to compose, ligatures, invisible ends) is left to {@link TextRun}, from the beginning of that
 * word to the end of its run.
 */
export class PhraseWalk {
  readonly trail: PhraseTrail;
  /** What is to be read folded. */
  readonly suspects: PhraseSuspects;
  readonly #cursor: PhraseCursor;
  #run: TextRun | undefined;

  constructor(
    private readonly dictionary: PhraseDictionary,
    private readonly text: string,
  ) {
    this.#cursor = new PhraseCursor(dictionary, text);
    this.trail = this.#cursor.trail;
    this.suspects = new PhraseSuspects(dictionary, text);
  }

  /** Reads so many characters or a few more, fewer where they take longer; `true` at the end of the text. */
  advance(maxCharacters: number): boolean {
    const cursor = this.#cursor;
    for (let budget = Math.max(1, maxCharacters); budget > 0; ) {
      const { work } = this.suspects;
      if (this.#run) {
        budget -= this.#readPiece(this.#run) * runCost;
        continue;
      }
      const from = cursor.at;
      if (from === this.text.length) {
        cursor.endWord();
        return true;
      }
      const limit = Math.min(this.text.length, from + budget);
      cursor.skim(limit);
      if (cursor.at < limit) this.#meet(cursor.kind);
      budget -= cursor.at - from + (this.suspects.work - work) * suspectCost;
    }
    return false;
  }

  #meet(walked: number): void {
    const cursor = this.#cursor;
    const kind = this.dictionary.units.at(this.text, cursor.at);
    // Its page is read now; the cursor looks again.
    if (walked === unread) return;
    if (walked !== kind) this.suspects.lookAround(cursor.at, this.trail);
    if (kind >= lowestLetter) cursor.goOn(kind);
    else if (kind === unspaced) this.#meetUnspaced();
    else if (kind === apostrophe) this.#meetApostrophe();
    else if (kind === separator) cursor.skip(1);
    else if (kind === surrogate) this.#meetSurrogate();
    else if (kind === invisible) this.#meetInvisible();
    else if (kind !== complex && cursor.isInWord && this.#mayFollow(kind)) this.#goOnAsWritten();
    else this.#beginRun();
  }

  #goOnAsWritten(): void {
    this.#cursor.goOn(this.text.charCodeAt(this.#cursor.at));
  }

  #meetUnspaced(): void {
    const { units } = this.dictionary;
    const cursor = this.#cursor;
    cursor.endWord();
    this.#goOnAsWritten();
    let kind = units.at(this.text, cursor.at);
    while ((kind === stillMark || kind === movingMark) && this.#mayFollow(kind)) {
      this.#goOnAsWritten();
      kind = units.at(this.text, cursor.at);
    }
    const isJoined = kind < lowestLetter && kind !== unspaced && units.isInRun(this.text, cursor.at);
    if (isJoined) this.#beginRun();
    else cursor.endWord();
  }

  /** A mark keeps its place unless both it and the one before may move. What is invisible hides its neighbours. */
  #mayFollow(kind: number): boolean {
    const before = this.dictionary.units.at(this.text, this.#cursor.at - 1);
    return before !== invisible && before !== apostrophe && !(kind === movingMark && before === movingMark);
  }

  #meetApostrophe(): void {
    const { units } = this.dictionary;
    const cursor = this.#cursor;
    const after = cursor.at + 1;
    const next = units.at(this.text, after);
    if (cursor.isInWord && next >= lowestLetter) cursor.goOn(apostrophe);
    else if ((cursor.isInWord || cursor.touches) && next < lowestLetter && units.isInRun(this.text, after)) {
      this.#beginRun();
    } else cursor.skip(1);
  }

  #meetSurrogate(): void {
    const cursor = this.#cursor;
    if (this.dictionary.units.isInRun(this.text, cursor.at)) this.#beginRun();
    else cursor.skip((this.text.codePointAt(cursor.at) ?? 0) > 0xffff ? 2 : 1);
  }

  #meetInvisible(): void {
    const { units } = this.dictionary;
    const cursor = this.#cursor;
    const isBetweenLetters =
      cursor.isInWord &&
      units.at(this.text, cursor.at - 1) >= lowestLetter &&
      units.at(this.text, cursor.at + 1) >= lowestLetter;
    if (isBetweenLetters) cursor.at += 1;
    else this.#beginRun();
  }

  /** Leaves the rest of the run, from the word that has begun, to the slow and exact way. */
  #beginRun(): void {
    const { dictionary, trail } = this;
    const cursor = this.#cursor;
    cursor.recall();
    this.#run = new TextRun(
      dictionary.units,
      this.text,
      cursor.wordStart,
      cursor.touches,
      (folded, start, end, touches) => {
        const word = dictionary.words.ofFolded(folded);
        if (word < 0) trail.pass(start);
        else trail.take(word, touches, start, end);
      },
    );
  }

  /** Reads one piece of a run; returns how many characters it had. */
  #readPiece(run: TextRun): number {
    const from = run.at;
    const origin = this.suspects.originOf(this.trail);
    const isDone = run.readPiece();
    if (this.dictionary.readings.length > 0) this.suspects.lookBetween(from, run.at, origin);
    this.#cursor.comeBack(run.at);
    if (isDone) this.#run = undefined;
    return run.at - from;
  }
}
