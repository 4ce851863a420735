export interface PooledText {
  /** In bytes from the beginning of the pool. */
  readonly at: number;
  /** In bytes. */
  readonly length: number;
}

const isAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text);

/** Gathers texts as UTF-8; what stands in a text already pooled is not written again. */
export class TextPool {
  readonly #written: string[] = [];
  readonly #known = new Map<string, PooledText>();
  #byteLength = 0;

  /** Pools a whole filter, once. An `&` behind each makes the last query token look like every other. */
  addFilter(text: string): PooledText {
    return this.#known.get(text) ?? this.#write(text);
  }

  /** Pools what a filter is compared by (ASCII): as a rule a piece of its own text. */
  addPiece(piece: string, filter: string): PooledText {
    const within = isAscii(filter) ? `${filter}&`.indexOf(piece) : -1;
    if (within >= 0) return { at: this.addFilter(filter).at + within, length: piece.length };
    return this.#known.get(piece) ?? this.#write(piece);
  }

  bytes(): Uint8Array {
    return new TextEncoder().encode(this.#written.join(''));
  }

  #write(text: string): PooledText {
    const length = isAscii(text) ? text.length : new TextEncoder().encode(text).length;
    const pooled = { at: this.#byteLength, length };
    this.#written.push(text, '&');
    this.#known.set(text, pooled);
    this.#byteLength += length + 1;
    return pooled;
  }
}
