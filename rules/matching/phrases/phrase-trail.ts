import { type PhraseAutomaton, root } from './phrase-automaton';
import { PhraseHits } from './phrase-hits';

/** The tokens of a text as they are met: their count, where the latest began, and the phrases they complete. */
export class PhraseTrail {
  readonly hits = new PhraseHits();
  count = 0;
  state = root;
  /** Where the latest tokens began, as many as the longest phrase has and one more, each at its number modulo the size. */
  readonly starts: Uint32Array;

  constructor(
    private readonly automaton: PhraseAutomaton,
    longestPhrase: number,
  ) {
    this.starts = new Uint32Array(2 ** Math.ceil(Math.log2(longestPhrase + 2)));
  }

  /** A token that is in no phrase. */
  pass(start: number): void {
    this.starts[this.count & (this.starts.length - 1)] = start;
    this.count += 1;
    this.state = root;
  }

  /** A word of the vocabulary. */
  take(word: number, touches: boolean, start: number, end: number): void {
    this.starts[this.count & (this.starts.length - 1)] = start;
    this.count += 1;
    this.state = this.automaton.step(this.state, word, touches);
    for (let at = this.state; at !== root && !this.hits.isFull; at = this.automaton.shorterEnd(at)) {
      const phrase = this.automaton.phraseAt(at, 0);
      if (phrase < 0) continue;
      const firstToken = this.count - this.automaton.wordsOf(phrase);
      this.hits.add(phrase, firstToken, this.count - 1, this.startOf(firstToken), end);
    }
  }

  /** Where one of the latest tokens began. */
  startOf(token: number): number {
    return this.starts[token & (this.starts.length - 1)] ?? 0;
  }
}
