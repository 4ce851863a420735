import { type PhraseTables, readingCount } from './phrase-tables';

/** The state before any phrase has begun. */
export const root = 0;

/** A token within a phrase: the same word counts as another one when it touches the word before it (自杀, not 自 杀). */
export const symbolOf = (word: number, touches: boolean): number => word * 2 + (touches ? 1 : 0);

/** The automaton of Aho and Corasick (1975) over words, in flat tables. */
export class PhraseAutomaton {
  readonly #firstStates: Uint32Array;
  readonly #edgeStarts: Uint32Array;
  readonly #edgeSymbols: Uint32Array;
  readonly #fallbacks: Uint32Array;
  readonly #shorterEnds: Uint32Array;
  readonly #endStarts: Uint32Array;
  readonly #shapes: Uint16Array;
  /** Steps taken along edges and fallbacks, so that a test can hold the work to the length of the text. */
  steps = 0;

  constructor(tables: PhraseTables) {
    this.#firstStates = tables.firstStates;
    this.#edgeStarts = tables.edgeStarts;
    this.#edgeSymbols = tables.edgeSymbols;
    this.#fallbacks = tables.fallbacks;
    this.#shorterEnds = tables.shorterEnds;
    this.#endStarts = tables.endStarts;
    this.#shapes = tables.phraseShapes;
  }

  /** The state after one more word. Amortised constant: each fallback gives up a word once taken. */
  step(from: number, word: number, touches: boolean): number {
    const symbol = symbolOf(word, touches);
    for (let state = from; state !== root; state = this.#fallbacks[state] ?? root) {
      this.steps += 1;
      const next = this.#child(state, symbol);
      if (next !== root) return next;
    }
    // What stands before a phrase does not matter to it.
    return this.#firstStates[word] ?? root;
  }

  /** The nearest state along the fallbacks where a phrase ends, or the root. */
  shorterEnd(state: number): number {
    return this.#shorterEnds[state] ?? root;
  }

  /** The phrase that ends at a state in a reading, or -1. A state ends at most one phrase for each reading. */
  phraseAt(state: number, reading: number): number {
    const end = this.#endStarts[state + 1] ?? 0;
    for (let phrase = this.#endStarts[state] ?? 0; phrase < end; phrase += 1) {
      if ((this.#shapes[phrase] ?? 0) % readingCount === reading) return phrase;
    }
    return -1;
  }

  /** Whether a state is the first word of phrases and ends none: nothing is lost by coming back to it later. */
  isMereBeginning(state: number): boolean {
    return state <= (this.#edgeStarts[1] ?? 0) && this.#endStarts[state] === this.#endStarts[state + 1];
  }

  /** Length of a phrase in words. */
  wordsOf(phrase: number): number {
    return Math.floor((this.#shapes[phrase] ?? 0) / readingCount);
  }

  readingOf(phrase: number): number {
    return (this.#shapes[phrase] ?? 0) % readingCount;
  }

  #child(state: number, symbol: number): number {
    let low = this.#edgeStarts[state] ?? 0;
    const end = this.#edgeStarts[state + 1] ?? 0;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#edgeSymbols[middle] ?? 0) < symbol) low = middle + 1;
      else high = middle;
    }
    return low < end && this.#edgeSymbols[low] === symbol ? low + 1 : root;
  }
}
