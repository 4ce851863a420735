import type { PhraseDictionary } from './phrase-dictionary';
import type { PhraseHits } from './phrase-hits';

/** A phrase found in a text. */
export interface PhraseFound {
  /** As the pack wrote it; of phrases that differ in case or form alone, the first of the set. */
  readonly phrase: string;
  /** 0-based positions among the text's tokens, both included. */
  readonly firstToken: number;
  readonly lastToken: number;
  /** UTF-16 offsets in the original text, the end excluded. */
  readonly start: number;
  readonly end: number;
}

const nothing = new Uint32Array(0);

/** What one pass over a text found, for all sets of phrases. */
export class PhraseScan {
  /** The sets of which a phrase was found, ascending, each once. */
  readonly setsHit: readonly number[];
  /** For each set, its phrases that were found: their texts, by phrase. */
  readonly #found = new Map<number, Map<number, number>>();
  /** The hits of each phrase that was found, in order. */
  readonly #hitsOf = new Map<number, Uint32Array>();

  constructor(
    private readonly dictionary: PhraseDictionary,
    private readonly hits: PhraseHits,
    /** How many words the text has. */
    readonly tokenCount: number,
  ) {
    if (hits.length > 0) this.#group();
    this.setsHit = [...this.#found.keys()].sort((a, b) => a - b);
  }

  /** Every hit of a set, ordered by where it ends; of those that end together, the longest first. */
  hitsOf(set: number): readonly PhraseFound[] {
    const written = new Map<number, string>();
    return Array.from(this.numbersOf(set), (hit) => {
      const text = this.textOf(set, hit);
      const phrase = written.get(text) ?? this.phraseOf(text);
      written.set(text, phrase);
      const [start, end] = [this.hits.start(hit), this.hits.end(hit)];
      return { phrase, firstToken: this.firstToken(hit), lastToken: this.lastToken(hit), start, end };
    });
  }

  /** The numbers of a set's hits, in the order of {@link hitsOf}. Its cost grows with those hits alone. */
  numbersOf(set: number): Uint32Array {
    const phrases = [...(this.#found.get(set)?.keys() ?? [])];
    const lists = phrases.map((phrase) => this.#hitsOf.get(phrase) ?? nothing);
    if (lists.length <= 1) return lists[0] ?? nothing;
    const numbers = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const list of lists) {
      numbers.set(list, at);
      at += list.length;
    }
    return this.#withoutDoubles(numbers.sort());
  }

  firstToken(hit: number): number {
    return this.hits.firstToken(hit);
  }
  lastToken(hit: number): number {
    return this.hits.lastToken(hit);
  }
  /** Which text a set gave the phrase of a hit: the same number for the same text. */
  textOf(set: number, hit: number): number {
    return this.#found.get(set)?.get(this.hits.phrase(hit)) ?? 0;
  }
  /** A phrase as the pack wrote it. */
  phraseOf(text: number): string {
    return this.dictionary.textOf(text);
  }

  #group(): void {
    const { hits } = this;
    const { scratch } = this.dictionary;
    const phrases: number[] = [];
    for (let hit = 0; hit < hits.length; hit += 1) {
      const phrase = hits.phrase(hit);
      const count = scratch[phrase] ?? 0;
      if (count === 0) phrases.push(phrase);
      scratch[phrase] = count + 1;
    }
    for (const phrase of phrases) {
      this.#hitsOf.set(phrase, new Uint32Array(scratch[phrase] ?? 0));
      scratch[phrase] = 0;
      this.dictionary.eachMember(phrase, (set, text) => {
        const found = this.#found.get(set) ?? new Map<number, number>();
        this.#found.set(set, found.set(phrase, text));
      });
    }
    for (let hit = 0; hit < hits.length; hit += 1) {
      const phrase = hits.phrase(hit);
      const at = scratch[phrase] ?? 0;
      const list = this.#hitsOf.get(phrase);
      if (list) list[at] = hit;
      scratch[phrase] = at + 1;
    }
    for (const phrase of phrases) scratch[phrase] = 0;
  }

  /** Where a set's phrase stands plainly, it is not told again as seen through a disguise. */
  #withoutDoubles(numbers: Uint32Array): Uint32Array {
    const { hits } = this;
    let plain = -1;
    return numbers.filter((hit) => {
      const isPlain = this.dictionary.automaton.readingOf(hits.phrase(hit)) === 0;
      if (isPlain) plain = hit;
      return (
        isPlain ||
        plain < 0 ||
        hits.lastToken(plain) !== hits.lastToken(hit) ||
        hits.firstToken(plain) !== hits.firstToken(hit)
      );
    });
  }
}
