import { root } from './phrase-automaton';
import type { PhraseDictionary } from './phrase-dictionary';
import type { PhraseHits } from './phrase-hits';
import { formsOf, type Reading } from './text-readings';
import { eachToken } from './text-tokens';

export interface Token {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly touches: boolean;
}

export const tokensOf = (text: string): readonly Token[] => {
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
  #isFirstWhole = true;

  /** `second` makes leetspeak's 1 an l before an i. */
  constructor(
    private readonly dictionary: PhraseDictionary,
    private readonly reading: Reading,
    private readonly second: boolean,
    private readonly hits: PhraseHits,
  ) {}

  /** Begins anew. The first word may be the end of a longer one, so it counts only at the beginning of the text. */
  reset(isAtBeginning: boolean): void {
    this.#state = root;
    this.#places = [];
    this.#sinceChange = Number.POSITIVE_INFINITY;
    this.#isFirstWhole = isAtBeginning;
  }

  /** Reads a piece that stands in the text at `offset`; `plain` are its tokens as it stands, from number `first`. */
  readPiece(piece: string, offset: number, plain: readonly Token[], first: number): void {
    const [form = piece, other = form] = formsOf(this.reading, piece);
    const [preferred, otherwise] = this.second ? [other, form] : [form, other];
    const others = otherwise === preferred ? undefined : tokensOf(otherwise);
    let next = 0;
    for (const [index, { folded, start, end, touches }] of tokensOf(preferred).entries()) {
      // By their ends, because a token may begin with what is invisible.
      while ((plain[next]?.end ?? end) <= start) next += 1;
      const place = { start: offset + start, firstToken: first + next };
      while ((plain[next + 1]?.start ?? end) < end) next += 1;
      const isChanged = preferred.slice(start, end) !== piece.slice(start, end);
      this.#sinceChange = isChanged ? 0 : this.#sinceChange + 1;
      const known = this.dictionary.words.ofFolded(folded);
      const word = known < 0 && others ? this.dictionary.words.ofFolded(others[index]?.folded ?? '') : known;
      this.#take(this.#isFirstWhole ? word : -1, touches, place, first + next, offset + end);
      this.#isFirstWhole = true;
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
