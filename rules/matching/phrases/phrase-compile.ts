import type { Folding } from '../../model/check';
import { symbolOf } from './phrase-automaton';
import { filterOf } from './phrase-filter';
import { type PhraseTables, packPhraseTables, readingCount } from './phrase-tables';
import { packTexts } from './phrase-texts';
import { PhraseTrie } from './phrase-trie';
import { Vocabulary } from './phrase-vocabulary';
import { hashOfPair } from './phrase-words';
import { formsOf, type Reading, readingOf } from './text-readings';
import { eachToken } from './text-tokens';

/** Phrases that are asked for together, such as the words of one rule. */
export interface PhraseSet {
  readonly phrases: readonly string[];
  /** Finds the phrases in disguise too: see `withoutLookAlikes` and `withoutLeetspeak`. */
  readonly alsoFold?: readonly Folding[] | undefined;
}

/** One row of words that some sets want found in one reading; each set with its own spelling. */
interface Phrase {
  readonly reading: Reading;
  readonly words: number;
  readonly sets: number[];
  readonly texts: number[];
}

/** Offsets of rows of such lengths laid one after another, and the end of the last. */
const startsOf = (lengths: readonly number[]): Uint32Array => {
  const starts = new Uint32Array(lengths.length + 1);
  for (const [at, length] of lengths.entries()) starts[at + 1] = (starts[at] ?? 0) + length;
  return starts;
};

class PhraseBook {
  readonly vocabulary = new Vocabulary();
  readonly trie = new PhraseTrie();
  readonly texts = new Map<string, number>();
  /** By the state of the trie where they end. */
  readonly ends = new Map<number, Phrase[]>();

  /** Learns a phrase of a set. Sets come one after another: of spellings that read the same, a set keeps its first. */
  learn(set: number, phrase: string, written: string, reading: Reading): void {
    let state = 0;
    let words = 0;
    eachToken(written, (folded, _start, _end, touches) => {
      const word = this.vocabulary.add(folded);
      state = this.trie.extend(state, symbolOf(word, touches && words > 0));
      words += 1;
    });
    if (words === 0) return;
    const { sets, texts } = this.#phraseAt(state, reading, words);
    if (sets.at(-1) === set) return;
    const text = this.texts.get(phrase) ?? this.texts.size;
    this.texts.set(phrase, text);
    sets.push(set);
    texts.push(text);
  }

  #phraseAt(state: number, reading: Reading, words: number): Phrase {
    const ends = this.ends.get(state) ?? [];
    if (ends.length === 0) this.ends.set(state, ends);
    const present = ends.find((phrase) => phrase.reading === reading);
    if (present) return present;
    const made: Phrase = { reading, words, sets: [], texts: [] };
    ends.push(made);
    return made;
  }
}

/** The longest of some phrases, in words. */
const longestOf = (phrases: readonly Phrase[]): number =>
  phrases.reduce((most, { words }) => Math.max(most, words), 0);

/** What may be met after an unknown word: phrases of one word, and the second words of others. */
const filtersOf = (
  { edgeStarts, edgeSymbols }: Pick<PhraseTables, 'edgeStarts' | 'edgeSymbols'>,
  ends: readonly (readonly Phrase[])[],
  hashes: Uint32Array,
): Pick<PhraseTables, 'singles' | 'pairs'> => {
  const singles: number[] = [];
  const pairs: number[] = [];
  const hashAt = (edge: number) => hashes[(edgeSymbols[edge] ?? 0) >>> 1] ?? 0;
  for (let first = 0; first < (edgeStarts[1] ?? 0); first += 1) {
    if ((ends[first + 1]?.length ?? 0) > 0) singles.push(hashAt(first));
    const end = edgeStarts[first + 2] ?? 0;
    for (let edge = edgeStarts[first + 1] ?? 0; edge < end; edge += 1) {
      pairs.push(hashOfPair(hashAt(first), hashAt(edge)));
    }
  }
  return { singles: filterOf(singles), pairs: filterOf(pairs) };
};

/**
 * Compiles sets of phrases into one buffer for {@link openPhrases}. A phrase that several sets hold is stored once;
 * one without a word is left out.
 */
export const compilePhrases = (sets: readonly PhraseSet[]): Uint8Array => {
  const book = new PhraseBook();
  for (const [set, { phrases, alsoFold = [] }] of sets.entries()) {
    const reading = readingOf(alsoFold);
    for (const phrase of phrases) {
      book.learn(set, phrase, phrase, 0);
      if (reading === 0) continue;
      for (const form of formsOf(reading, phrase)) book.learn(set, phrase, form, reading);
    }
  }
  const { order, ...linked } = book.trie.link((state) => book.ends.has(state));
  const words = book.vocabulary.tables();
  const ends = order.map((state) => book.ends.get(state) ?? []);
  const firstStates = new Uint32Array(book.vocabulary.size);
  for (let edge = 0; edge < (linked.edgeStarts[1] ?? 0); edge += 1) {
    firstStates[(linked.edgeSymbols[edge] ?? 0) / 2] = edge + 1;
  }
  const phrases = ends.flat();
  const folded = phrases.filter(({ reading }) => reading !== 0);
  const readings = folded.reduce((bits, { reading }) => bits | (1 << reading), 0);
  return packPhraseTables({
    ...words,
    ...linked,
    ...filtersOf(linked, ends, words.wordHashes),
    firstStates,
    endStarts: startsOf(ends.map(({ length }) => length)),
    phraseShapes: Uint16Array.from(phrases, (phrase) => phrase.words * readingCount + phrase.reading),
    memberStarts: startsOf(phrases.map(({ sets: { length } }) => length)),
    memberSets: Uint32Array.from(phrases.flatMap((phrase) => phrase.sets)),
    memberTexts: Uint32Array.from(phrases.flatMap((phrase) => phrase.texts)),
    ...packTexts([...book.texts.keys()]),
    figures: Uint32Array.of(longestOf(phrases), longestOf(folded), readings),
  });
};
