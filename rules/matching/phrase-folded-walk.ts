import { root } from './phrase-automaton';
import type { PhraseDictionary } from './phrase-dictionary';
import type { PhraseHits } from './phrase-hits';
import type { Suspicion } from './phrase-walk';
import { formsOf, type Reading } from './text-readings';
import { eachToken } from './text-tokens';
import { apostrophe, separator } from './text-units';

/** Read at a time, up to the next gap between words. A row without a gap that is longer than `mostRow` is not folded. */
const pieceUnits = 256;
const mostRow = 2048;

interface Token {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly touches: boolean;
}

const tokensOf = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  eachToken(text, (folded, start, end, touches) => tokens.push({ folded, start, end, touches }));
  return tokens;
};

/** One word of the folded reading, with its place in the text and among the tokens of the plain one. */
interface Place {
  readonly start: number;
  readonly firstToken: number;
}

/**
 * One folded reading of the places where folding may change a word. A phrase counts there only when it was changed
 * in at least one of its words: what the text says plainly, the plain walk finds.
 */
export class FoldedWalk {
  #state = root;
  /** The latest words, as many as the longest phrase has. */
  #places: Place[] = [];
  /** How many of the latest words ago folding last changed one. */
  #sinceChange = Number.POSITIVE_INFINITY;

  /** `second` makes leetspeak's 1 an l before an i. */
  constructor(
    private readonly dictionary: PhraseDictionary,
    private readonly reading: Reading,
    private readonly second: boolean,
    private readonly hits: PhraseHits,
  ) {}

  /** Begins anew, at a place that no phrase with a changed word goes beyond. */
  reset(): void {
    this.#state = root;
    this.#places = [];
    this.#sinceChange = Number.POSITIVE_INFINITY;
  }

  /** Reads a piece that stands in the text at `offset`; `plain` are its tokens as it stands, from number `first`. */
  readPiece(piece: string, offset: number, plain: readonly Token[], first: number): void {
    const [form = piece, other = form] = formsOf(this.reading, piece);
    const [preferred, otherwise] = this.second ? [other, form] : [form, other];
    const others = otherwise === preferred ? undefined : tokensOf(otherwise);
    let next = 0;
    for (const [index, { folded, start, end, touches }] of tokensOf(preferred).entries()) {
      while ((plain[next]?.start ?? end) < start) next += 1;
      const place = { start: offset + start, firstToken: first + next };
      while ((plain[next + 1]?.start ?? end) < end) next += 1;
      const isChanged = preferred.slice(start, end) !== piece.slice(start, end);
      this.#sinceChange = isChanged ? 0 : this.#sinceChange + 1;
      const known = this.dictionary.words.ofFolded(folded);
      const word = known < 0 && others ? this.dictionary.words.ofFolded(others[index]?.folded ?? '') : known;
      this.#take(word, touches, place, first + next, offset + end);
    }
  }

  #take(word: number, touches: boolean, place: Place, lastToken: number, end: number): void {
    const { automaton, longestFolded } = this.dictionary;
    this.#places.push(place);
    if (this.#places.length > longestFolded) this.#places.shift();
    this.#state = word < 0 ? root : automaton.step(this.#state, word, touches);
    for (let at = this.#state; at !== root && !this.hits.isFull; at = automaton.shorterEnd(at)) {
      const phrase = automaton.phraseAt(at, this.reading);
      if (phrase < 0 || automaton.wordsOf(phrase) <= this.#sinceChange) continue;
      const from = this.#places.at(-automaton.wordsOf(phrase));
      if (from) this.hits.add(phrase, from.firstToken, lastToken, from.start, end);
    }
  }
}

/** Reads a text in all folded readings, only around the places that the plain walk suspected. */
export class FoldedWalks {
  readonly #walks: readonly FoldedWalk[];
  #at = 0;
  /** Number of the plain token at or after {@link FoldedWalks.#at}. */
  #token = 0;
  /** Plain tokens before this number are to be read. */
  #until = 0;
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

  /** Reads so many characters or one piece more; `true` when nothing is left to read. */
  advance(maxCharacters: number): boolean {
    for (let budget = Math.max(1, maxCharacters); budget > 0; ) {
      this.#heedSuspicions();
      if (this.#token >= this.#until && !this.#jump()) return true;
      const before = this.#at;
      this.#readPiece();
      budget -= this.#at - before;
    }
    return false;
  }

  /** Takes note of suspicions in what was read already: the words after them are to be read too. */
  #heedSuspicions(): void {
    for (let next = this.suspicions[this.#next]; next && next.start < this.#at; ) {
      this.#until = Math.max(this.#until, next.token + 2 * this.dictionary.longestFolded + 1);
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
    this.#until = next.token + 2 * this.dictionary.longestFolded + 1;
    this.#next += 1;
    for (const walk of this.#walks) walk.reset();
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
    if (this.#at === this.text.length) this.#until = 0;
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
    this.#until = 0;
    for (let next = this.suspicions[this.#next]; next && next.start < this.#at; ) {
      this.#next += 1;
      next = this.suspicions[this.#next];
    }
  }
}
