import { countLineEnds, isTooLong, tooLong } from './line-walk';
import type { Intake, ListCursor, OpenList, ReadLine, Refusal } from './list-format';

const notText: Refusal = {
  ground: 'not a text in quotation marks',
  explain: () => 'In a JSON list every item stands in quotation marks, with commas between: ["example.com"].',
};
const notClosed: Refusal = {
  ground: 'no ] at the end',
  explain: () => 'The list breaks off: a JSON list ends with ]. Is the file whole?',
};

const start = /^\uFEFF?\s*\[(?=\s*["\]])/;

/** Whether a text is a JSON array of texts; `[2001:db8::1]` is an address. */
export const isJsonList = (text: string): boolean => start.test(text);

/** Just behind the item that begins at `from`. JSON texts hold no line end, so none is looked for behind one. */
const endOfItem = (text: string, from: number): number => {
  const isText = text[from] === '"';
  for (let at = from + 1; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\n' || sign === '\r') return at;
    if (isText && sign === '"') return at + 1;
    if (isText && sign === '\\') at += 1;
    if (!isText && (sign === ',' || sign === ']')) return at;
  }
  return text.length;
};

const textOf = (item: string): string | undefined => {
  if (!item.startsWith('"')) return undefined;
  try {
    const value: unknown = JSON.parse(item);
    return typeof value === 'string' ? value : undefined;
  } catch {
    // Not closed, or an escape that JSON does not have.
    return undefined;
  }
};

/** White space, and commas: one too many does no harm. */
const isBetween = (sign: string): boolean => sign === ',' || sign.trim() === '';

class JsonList implements ListCursor {
  readonly #text: string;
  readonly #readItem: ReadLine;
  readonly #into: Intake;
  #at: number;
  #line: number;
  #isClosed = false;

  constructor(text: string, readItem: ReadLine, into: Intake) {
    const [opening = ''] = start.exec(text) ?? [];
    this.#text = text;
    this.#readItem = readItem;
    this.#into = into;
    this.#at = opening.length;
    this.#line = 1 + countLineEnds(opening);
  }

  readonly readNext = (): boolean => {
    this.#skipBetween();
    if (this.#at >= this.#text.length) return this.#end();
    if (!this.#isClosed && this.#text[this.#at] === ']') {
      this.#isClosed = true;
      this.#at += 1;
    } else {
      const item = this.#text.slice(this.#at, endOfItem(this.#text, this.#at));
      this.#at += item.length;
      this.#read(item);
    }
    return true;
  };

  #skipBetween(): void {
    let to = this.#at;
    while (to < this.#text.length && isBetween(this.#text.charAt(to))) to += 1;
    this.#line += countLineEnds(this.#text.slice(this.#at, to));
    this.#at = to;
  }

  #read(item: string): void {
    const value = this.#isClosed ? undefined : textOf(item);
    if (isTooLong(item)) this.#into.refuse(this.#line, item, tooLong);
    else if (value === undefined) this.#into.refuse(this.#line, item, notText);
    else this.#readItem(value, this.#line, this.#into);
  }

  #end(): false {
    if (!this.#isClosed) this.#into.refuse(this.#line, '', notClosed);
    this.#isClosed = true;
    return false;
  }
}

/** Reads a JSON array of texts item by item, so that each is known by its line and one fault costs one item. */
export const openJsonList =
  (readItem: ReadLine): OpenList =>
  (text, into) =>
    new JsonList(text, readItem, into);
