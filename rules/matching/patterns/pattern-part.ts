/** What is known of a part of a pattern, wherever the pattern fits. All texts are folded. */
export interface Part {
  /** The text the part is, where it is always the same: empty for what takes no room, such as `\b`. */
  readonly exactly: string | undefined;
  /** Texts of which at least one stands in the part; none where nothing is known. */
  readonly oneOf: readonly string[];
}

/** More texts cost more than they save. */
const mostTexts = 32;

export const anything: Part = { exactly: undefined, oneOf: [] };
export const nothing: Part = { exactly: '', oneOf: [] };
export const textPart = (text: string): Part => ({ exactly: text, oneOf: text === '' ? [] : [text] });

/** How often a part stands there: `more` is once or oftener, `maybe` may be never. */
export type Times = 'once' | 'more' | 'maybe';

/** What is known where one of several parts stands. */
export const eitherOf = (parts: readonly Part[]): Part => {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  if (parts.some(({ oneOf }) => oneOf.length === 0)) return anything;
  const texts = [...new Set(parts.flatMap(({ oneOf }) => oneOf))];
  return texts.length > mostTexts ? anything : { exactly: undefined, oneOf: texts };
};

/** Parts one after another: texts that touch are one text, and of all that is known the rarest is kept. */
export class Chain {
  #run = '';
  #best: readonly string[] = [];
  #isExact = true;

  add({ exactly, oneOf }: Part, times: Times): void {
    if (times === 'once' && exactly !== undefined) {
      this.#run += exactly;
      return;
    }
    this.#isExact = false;
    if (times === 'more' && exactly !== undefined) this.#run += exactly;
    this.#offer([this.#run]);
    if (times !== 'maybe') this.#offer(oneOf);
    // The last of several touches what follows.
    this.#run = times === 'more' ? (exactly ?? '') : '';
  }

  end(): Part {
    if (this.#isExact) return textPart(this.#run);
    this.#offer([this.#run]);
    return { exactly: undefined, oneOf: this.#best };
  }

  /** Long texts are rarer than short ones, and one is asked for faster than two. */
  #offer(texts: readonly string[]): void {
    const [offered, standing] = [shortest(texts), shortest(this.#best)];
    if (offered > standing || (offered === standing && texts.length < this.#best.length)) this.#best = texts;
  }
}

const shortest = (texts: readonly string[]): number =>
  texts.length === 0 ? 0 : Math.min(...texts.map(({ length }) => length));
