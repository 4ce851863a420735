/**
 * No text may fill the memory: one hit for each word of the longest text that is read (512 KiB), and no more.
 * Later hits are not reported; no question needs them.
 */
const mostHits = 262_144;
/** Of words in disguise fewer, because they are put in order afterwards. */
export const mostFoldedHits = 16_384;
const columns = 5;

/** Rows of phrase, first and last token, start and end in the text, in one growing array. */
export class PhraseHits {
  #rows = new Uint32Array(0);
  length = 0;

  constructor(private readonly most = mostHits) {}

  get isFull(): boolean {
    return this.length >= this.most;
  }

  add(phrase: number, firstToken: number, lastToken: number, start: number, end: number): void {
    const at = this.length * columns;
    if (at === this.#rows.length) this.#grow();
    this.#rows[at] = phrase;
    this.#rows[at + 1] = firstToken;
    this.#rows[at + 2] = lastToken;
    this.#rows[at + 3] = start;
    this.#rows[at + 4] = end;
    this.length += 1;
  }

  phrase(hit: number): number {
    return this.#rows[hit * columns] ?? 0;
  }
  firstToken(hit: number): number {
    return this.#rows[hit * columns + 1] ?? 0;
  }
  lastToken(hit: number): number {
    return this.#rows[hit * columns + 2] ?? 0;
  }
  start(hit: number): number {
    return this.#rows[hit * columns + 3] ?? 0;
  }
  end(hit: number): number {
    return this.#rows[hit * columns + 4] ?? 0;
  }

  #grow(): void {
    const grown = new Uint32Array(Math.max(16 * columns, this.#rows.length * 2));
    grown.set(this.#rows);
    this.#rows = grown;
  }
}

/** Orders two hits by where they end, then the longest first. */
const comparePlaces = (a: PhraseHits, at: number, b: PhraseHits, bAt: number): number =>
  a.lastToken(at) - b.lastToken(bAt) || a.firstToken(at) - b.firstToken(bAt);

const compare = (hits: PhraseHits, a: number, b: number): number =>
  comparePlaces(hits, a, hits, b) || hits.phrase(a) - hits.phrase(b);

const copy = (from: PhraseHits, hit: number, to: PhraseHits): void => {
  to.add(from.phrase(hit), from.firstToken(hit), from.lastToken(hit), from.start(hit), from.end(hit));
};

/** The hits of both, in order, each once; at one place the plain ones first. `plain` are in order already. */
export const mergedHits = (plain: PhraseHits, folded: PhraseHits): PhraseHits => {
  if (folded.length === 0) return plain;
  const sorted = Uint32Array.from({ length: folded.length }, (_, hit) => hit).sort((a, b) =>
    compare(folded, a, b),
  );
  const merged = new PhraseHits(plain.length + folded.length);
  let next = 0;
  let before = -1;
  for (const hit of sorted) {
    if (before >= 0 && compare(folded, before, hit) === 0) continue;
    before = hit;
    for (; next < plain.length && comparePlaces(plain, next, folded, hit) <= 0; next += 1) {
      copy(plain, next, merged);
    }
    copy(folded, hit, merged);
  }
  for (; next < plain.length; next += 1) copy(plain, next, merged);
  return merged;
};
