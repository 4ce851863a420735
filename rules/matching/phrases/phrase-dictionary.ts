import { PhraseAutomaton } from './phrase-automaton';
import { type PhraseTables, readingCount } from './phrase-tables';
import { unpackText } from './phrase-texts';
import { PhraseWords, shiftFor } from './phrase-words';
import { foldableIn, type Reading } from './text-readings';
import { TextUnits } from './text-units';

/** An opened buffer of phrases with what the walk needs beside it. */
export class PhraseDictionary {
  readonly singles: Uint32Array;
  readonly pairs: Uint32Array;
  readonly singlesShift: number;
  readonly pairsShift: number;
  readonly automaton: PhraseAutomaton;
  readonly words: PhraseWords;
  readonly units: TextUnits;
  /** In words. */
  readonly longestPhrase: number;
  /** The longest phrase that is found in a folded reading, in words; 0 when none is. */
  readonly longestFolded: number;
  /** The folded readings in which some phrase is to be found. */
  readonly readings: readonly Reading[];
  /** Room for one number for each phrase, all zero between uses. */
  readonly scratch: Uint32Array;
  readonly #tables: PhraseTables;

  constructor(tables: PhraseTables) {
    const [longestPhrase = 0, longestFolded = 0, readingBits = 0] = tables.figures;
    this.#tables = tables;
    this.singles = tables.singles;
    this.pairs = tables.pairs;
    this.singlesShift = shiftFor(tables.singles.length);
    this.pairsShift = shiftFor(tables.pairs.length);
    this.longestPhrase = longestPhrase;
    this.longestFolded = longestFolded;
    this.readings = [1, 2, 3].filter((reading) => reading < readingCount && (readingBits >>> reading) & 1);
    this.automaton = new PhraseAutomaton(tables);
    this.units = new TextUnits(foldableIn(this.readings));
    this.words = new PhraseWords(tables, this.units.letters);
    this.scratch = new Uint32Array(tables.phraseShapes.length);
  }

  /** Tells every set that holds a phrase, with the text as that set wrote it. */
  eachMember(phrase: number, take: (set: number, text: number) => void): void {
    const { memberStarts, memberSets, memberTexts } = this.#tables;
    const end = memberStarts[phrase + 1] ?? 0;
    for (let at = memberStarts[phrase] ?? 0; at < end; at += 1)
      take(memberSets[at] ?? 0, memberTexts[at] ?? 0);
  }

  /** A phrase as a pack wrote it. */
  textOf(text: number): string {
    return unpackText(this.#tables, text);
  }
}
