import { countLineEnds } from './line-walk';

/** A value may span lines, but one stray quotation mark must not swallow the rest of the file. */
const longestValue = 65_536;

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

export type CsvFault = 'not-closed' | 'text-after-quote';

/**
 * Goes through CSV record by record: quoted values with doubled quotation marks and line ends inside, lines that
 * end with LF, CR LF or CR. https://www.rfc-editor.org/rfc/rfc4180
 */
export class CsvWalk {
  /** The record last read; after a fault the values before it. */
  values: string[] = [];
  /** The line on which it begins, from 1. */
  line = 0;
  /** What is wrong with it. The next record then begins on the line after the fault. */
  fault: CsvFault | undefined;
  /** Where it begins and, once it is read, where the next one does. */
  start: number;
  end: number;
  readonly #text: string;
  readonly #separator: number;
  #nextLine = 1;

  /** `from` is where the first record begins; `separator` is one character. */
  constructor(text: string, from: number, separator: string) {
    this.#text = text;
    this.start = from;
    this.end = from;
    this.#separator = separator.charCodeAt(0);
  }

  /** Moves to the next record; `false` when there is none. An empty line is a record with one empty value. */
  next(): boolean {
    if (this.end >= this.#text.length) return false;
    this.values = [];
    this.fault = undefined;
    this.start = this.end;
    this.line = this.#nextLine;
    let at = this.#readValue(this.start);
    while (this.#text.charCodeAt(at) === this.#separator) at = this.#readValue(at + 1);
    this.#finish(at);
    return true;
  }

  /** Reads the value at `from` and tells where it ends. */
  #readValue(from: number): number {
    if (this.#text.charCodeAt(from) === quote) return this.#readQuoted(from);
    const end = this.#endOfPlain(from);
    this.values.push(this.#text.slice(from, end));
    return end;
  }

  #readQuoted(from: number): number {
    const text = this.#text;
    let close = text.indexOf('"', from + 1);
    while (close >= 0 && close - from <= longestValue && text.charCodeAt(close + 1) === quote) {
      close = text.indexOf('"', close + 2);
    }
    if (close < 0 || close - from > longestValue) return this.#fail('not-closed', from);
    const after = close + 1;
    if (after < text.length && !this.#isEnd(text.charCodeAt(after))) {
      return this.#fail('text-after-quote', after);
    }
    const written = text.slice(from + 1, close);
    this.#nextLine += countLineEnds(written);
    this.values.push(written.replaceAll('""', '"'));
    return after;
  }

  #fail(fault: CsvFault, at: number): number {
    this.fault = fault;
    return this.#endOfLine(at);
  }

  #isEnd(code: number): boolean {
    return code === this.#separator || code === lineFeed || code === carriageReturn;
  }

  #endOfPlain(from: number): number {
    let at = from;
    while (at < this.#text.length && !this.#isEnd(this.#text.charCodeAt(at))) at += 1;
    return at;
  }

  #endOfLine(from: number): number {
    let at = from;
    while (at < this.#text.length && !isLineEnd(this.#text.charCodeAt(at))) at += 1;
    return at;
  }

  /** Steps over the line end at `at`, or stands at the end of the text. */
  #finish(at: number): void {
    const isPair = this.#text.charCodeAt(at) === carriageReturn && this.#text.charCodeAt(at + 1) === lineFeed;
    this.end = at + (isPair ? 2 : 1);
    this.#nextLine += 1;
  }
}

const isLineEnd = (code: number): boolean => code === lineFeed || code === carriageReturn;
