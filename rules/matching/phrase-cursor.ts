import { root } from './phrase-automaton';
import type { PhraseDictionary } from './phrase-dictionary';
import { mayHold } from './phrase-filter';
import { PhraseTrail } from './phrase-trail';
import { emptyHash, hashOfPair, hashWith } from './phrase-words';
import { apostrophe, lowestLetter, separator, surrogate, unread, unspaced } from './text-units';

/** Whether a unit of this class stands between words. */
const isBetween = (kind: number): boolean => kind === separator || kind === apostrophe || kind === surrogate;

/**
 * A place in a text with the word that has begun there. A word is hashed while it is walked; when it ends, a look at
 * two filters tells nearly always that it is neither a phrase nor the second word of one, and then it costs nothing
 * more.
 *
 * A phrase of many words is looked up at its second word, because common words begin many: while the trail is at the
 * root, the word before may have begun one. {@link PhraseCursor.recall} takes it in where it must be known.
 */
export class PhraseCursor {
  readonly trail: PhraseTrail;
  at = 0;
  /** Where the word begins of which {@link at} is the end so far; equal to it when there is none. */
  wordStart = 0;
  #hash = emptyHash;
  /** Of the word before. */
  #previous = emptyHash;
  /** Tokens before this number cannot be recalled: their words do not stand in the text letter for letter. */
  #recallFrom = 0;

  constructor(
    private readonly dictionary: PhraseDictionary,
    private readonly text: string,
  ) {
    this.trail = new PhraseTrail(dictionary.automaton, dictionary.longestPhrase);
  }

  /** What stands at the cursor, as the walk sees it. */
  get kind(): number {
    return this.dictionary.units.walked[this.text.charCodeAt(this.at)] ?? unread;
  }

  get isInWord(): boolean {
    return this.at > this.wordStart;
  }

  /** Whether the word that has begun, or would begin here, touches a token. */
  get touches(): boolean {
    return this.wordStart > 0 && !isBetween(this.dictionary.units.at(this.text, this.wordStart - 1));
  }

  /** One more unit of the word. */
  goOn(folded: number): void {
    this.#hash = hashWith(this.#hash, folded);
    this.at += 1;
  }

  /** Ends the word, if there is one. */
  endWord(): void {
    if (!this.isInWord) return;
    const { trail, dictionary, text } = this;
    const word = dictionary.words.ofText(this.#hash, text, this.wordStart, this.at);
    if (word < 0) trail.pass(this.wordStart);
    else this.#take(word);
    this.#previous = this.#hash;
    this.#hash = emptyHash;
    this.wordStart = this.at;
  }

  #take(word: number): void {
    const { trail } = this;
    this.recall();
    trail.take(word, this.touches, this.wordStart, this.at);
    // The next word recalls it, if need be.
    if (this.dictionary.automaton.isMereBeginning(trail.state)) trail.state = root;
  }

  /** Goes behind what stands between words. */
  skip(units: number): void {
    this.endWord();
    this.at += units;
    this.wordStart = this.at;
  }

  /** Goes on behind words that others have put on the trail. */
  comeBack(at: number): void {
    this.at = at;
    this.wordStart = at;
    this.#hash = emptyHash;
    this.#recallFrom = this.trail.count;
  }

  /** Where no state is known, the word before may still have begun a phrase. */
  recall(): void {
    const { trail, dictionary, text } = this;
    if (trail.state !== root || trail.count <= this.#recallFrom) return;
    let end = this.wordStart;
    while (isBetween(dictionary.units.at(text, end - 1))) end -= 1;
    const word = dictionary.words.ofText(this.#previous, text, trail.startOf(trail.count - 1), end);
    if (word >= 0) trail.state = dictionary.automaton.step(root, word, false);
  }

  /**
   * Walks over letters and separators, up to anything else, or to the end of a word that may be looked up. The hot
   * loop: it calls nothing that is not inlined and changes nothing but variables, which makes it three times as fast.
   */
  skim(limit: number): void {
    if (this.trail.state !== root) {
      this.#skimWord(limit);
      return;
    }
    const { text, trail } = this;
    const { starts } = trail;
    const { units, singles, pairs, singlesShift, pairsShift } = this.dictionary;
    const { walked } = units;
    const last = starts.length - 1;
    let { count } = trail;
    let { at, wordStart } = this;
    let hash = this.#hash;
    let previous = this.#previous;
    while (at < limit) {
      const letter = walked[text.charCodeAt(at)] ?? unread;
      if (letter >= lowestLetter) {
        hash = hashWith(hash, letter);
        at += 1;
        continue;
      }
      if (letter !== separator) break;
      if (at > wordStart) {
        if (mayHold(singles, singlesShift, hash)) break;
        if (mayHold(pairs, pairsShift, hashOfPair(previous, hash))) break;
        starts[count & last] = wordStart;
        count += 1;
        previous = hash;
        hash = emptyHash;
      }
      at += 1;
      wordStart = at;
    }
    trail.count = count;
    this.at = at;
    this.wordStart = wordStart;
    this.#hash = hash;
    this.#previous = previous;
  }

  /** Walks over the letters of one word: where a phrase has begun, every word is looked up. */
  #skimWord(limit: number): void {
    const { text } = this;
    const { walked } = this.dictionary.units;
    let hash = this.#hash;
    let { at } = this;
    for (; at < limit; at += 1) {
      const letter = walked[text.charCodeAt(at)] ?? unread;
      if (letter < lowestLetter) break;
      hash = hashWith(hash, letter);
    }
    this.at = at;
    this.#hash = hash;
  }

  /** Walks over characters that are words, each hashed by itself, up to one that may be looked up or joined. */
  skimUnspaced(limit: number): void {
    if (this.trail.state !== root || this.isInWord) return;
    const { text, trail } = this;
    const { starts } = trail;
    const { units, singles, pairs, singlesShift, pairsShift } = this.dictionary;
    const { walked } = units;
    const last = starts.length - 1;
    // The last character before the limit waits, because what follows it may join it.
    const end = Math.min(limit, text.length - 1);
    let { at } = this;
    let { count } = trail;
    let previous = this.#previous;
    let unit = text.charCodeAt(at);
    while (at < end) {
      const next = text.charCodeAt(at + 1);
      const kind = walked[next] ?? unread;
      if (kind !== unspaced && kind !== separator) break;
      const hash = hashWith(emptyHash, unit);
      if (mayHold(singles, singlesShift, hash)) break;
      if (mayHold(pairs, pairsShift, hashOfPair(previous, hash))) break;
      starts[count & last] = at;
      count += 1;
      previous = hash;
      at += 1;
      unit = next;
      if (kind === separator) break;
    }
    trail.count = count;
    this.at = at;
    this.wordStart = at;
    this.#previous = previous;
  }
}
