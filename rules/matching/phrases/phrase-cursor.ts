import { root } from './phrase-automaton';
import type { PhraseDictionary } from './phrase-dictionary';
import { mayHold } from './phrase-filter';
import { PhraseTrail } from './phrase-trail';
import { emptyHash, hashOfPair, hashWith } from './phrase-words';
import { apostrophe, lowestLetter, separator, surrogate, unread, unspaced } from './text-units';

/** Whether a unit of this class stands between words. */
const isBetween = (kind: number): boolean => kind === separator || kind === apostrophe || kind === surrogate;

/**
 * The folded unit of an apostrophe within a word, or of a character that is a word by itself and that nothing joins;
 * else `unread`. `next` is the class of what follows, `unread` where it is not known.
 */
const foldedBefore = (next: number, kind: number, unit: number, isInWord: boolean): number => {
  if (isInWord) return kind === apostrophe && next >= lowestLetter ? apostrophe : unread;
  return kind === unspaced && (next === unspaced || next === separator) ? unit : unread;
};

const classOf = (walked: Uint16Array, unit: number): number => walked[unit] ?? unread;

/** The class of the unit at a place; `unread` from the limit on. */
const classAt = (walked: Uint16Array, text: string, place: number, limit: number): number =>
  place < limit ? classOf(walked, text.charCodeAt(place)) : unread;

/** Whether a word may be a phrase, or the second word of one that the word before began. */
const mayEnd = (
  { singles, singlesShift, pairs, pairsShift }: PhraseDictionary,
  hash: number,
  previous: number,
): boolean => mayHold(singles, singlesShift, hash) || mayHold(pairs, pairsShift, hashOfPair(previous, hash));

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

  /** Walks on as far as nothing needs a closer look. Where a phrase has begun, every word does. */
  skim(limit: number): void {
    if (this.trail.state === root) this.#skimText(limit);
    else this.#skimWord(limit);
  }

  /**
   * Walks over letters, separators, apostrophes in words and characters that are words, up to anything else, or to the
   * end of a word that may be looked up. The hot loop: it calls nothing that is not inlined and changes nothing but
   * variables, which makes it three times as fast.
   */
  #skimText(limit: number): void {
    const { text, trail, dictionary } = this;
    const { starts } = trail;
    const { walked } = dictionary.units;
    const last = starts.length - 1;
    let { count } = trail;
    let { at, wordStart } = this;
    let hash = this.#hash;
    let previous = this.#previous;
    while (at < limit) {
      const unit = text.charCodeAt(at);
      const letter = classOf(walked, unit);
      if (letter >= lowestLetter) {
        hash = hashWith(hash, letter);
        at += 1;
        continue;
      }
      if (letter !== separator) {
        const next = classAt(walked, text, at + 1, limit);
        const folded = foldedBefore(next, letter, unit, at > wordStart);
        if (folded === unread) break;
        hash = hashWith(hash, folded);
        at += 1;
        if (folded === apostrophe) continue;
      }
      if (at > wordStart) {
        if (mayEnd(dictionary, hash, previous)) break;
        starts[count & last] = wordStart;
        count += 1;
        previous = hash;
        hash = emptyHash;
      }
      if (letter === separator) at += 1;
      wordStart = at;
    }
    trail.count = count;
    this.at = at;
    this.wordStart = wordStart;
    this.#hash = hash;
    this.#previous = previous;
  }

  /** Walks over the letters of one word. */
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
}
