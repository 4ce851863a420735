/** Collects text up to a size in UTF-8, cutting the last piece between two characters. */
export class TextBudget {
  readonly #bytes: number;
  #text = '';

  /** @param bytes the size of UTF-8 that may be collected */
  constructor(bytes: number) {
    this.#bytes = bytes;
  }

  /** Text has no fewer bytes than UTF-16 units, so nothing more can fit. */
  get isSpent(): boolean {
    return this.#text.length >= this.#bytes;
  }

  add(text: string): void {
    this.#text += text;
  }

  text(): string {
    const { read } = new TextEncoder().encodeInto(this.#text, new Uint8Array(this.#bytes));
    return this.#text.slice(0, read);
  }
}
