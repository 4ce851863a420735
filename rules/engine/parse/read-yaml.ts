import { Composer, CST, type Document, Lexer, type Node, Parser } from 'yaml';
import { limits } from './limits';
import {
  composeFault,
  directive,
  refusedMark,
  type SyntaxFault,
  secondDocument,
  tooDeep,
  tooManyParts,
} from './syntax-fault';

/** What the text says, as the reader understood it. */
export interface YamlText {
  /** Absent when the file is empty or was given up. */
  readonly root: Node | undefined;
  readonly faults: readonly SyntaxFault[];
}

/**
 * Reads YAML 1.2 without ever running deep or long: the parser's stack and the number of lexemes are watched
 * while it reads, because composing is recursive and happens in one go for the whole document.
 */
export const readYaml = (text: string): YamlText => {
  const reading = new Reading();
  try {
    reading.read(text);
  } catch (cause) {
    if (!(cause instanceof GivenUp)) throw cause;
    return { root: undefined, faults: reading.faults };
  }
  return { root: reading.document?.contents ?? undefined, faults: reading.faults };
};

const scalarMark = CST.SCALAR;

class GivenUp extends Error {}

type FaultSource = number | readonly [number, number, ...number[]] | { readonly offset: number };

/** A group and the list it stands in, sixteen times, then the document itself and the value being read. */
const deepestStack = 2 * limits.depth + 4;

class Reading {
  readonly faults: SyntaxFault[] = [];
  document: Document.Parsed | undefined;
  readonly #parser = new Parser();
  // Every key would otherwise be compared with every other: minutes for a long list. The walk over values does it.
  readonly #composer = new Composer({
    version: '1.2',
    schema: 'core',
    strict: true,
    uniqueKeys: false,
    prettyErrors: false,
  });
  /** Where each unclosed quoted text begins, by where the reader notices. */
  readonly #openQuotes = new Map<number, number>();
  #documents = 0;

  constructor() {
    // Left alone, it makes one Error with its stack for each fault: 20 seconds for a megabyte of brackets.
    Reflect.set(this.#composer, 'onError', (source: FaultSource, code: string, message: string) =>
      this.#noteOf(offsetOf(source), code, message),
    );
  }

  read(text: string): void {
    let inScalar = false;
    for (const lexeme of this.#lexemesOf(text)) {
      if (!inScalar) this.#look(lexeme);
      inScalar = lexeme === scalarMark;
      for (const token of this.#parser.next(lexeme)) this.#take(token);
      if (this.#parser.stack.length > deepestStack) this.#giveUp(tooDeep(this.#parser.offset));
    }
    for (const token of this.#parser.end()) this.#take(token);
    for (const document of this.#composer.end(false, text.length)) this.#keep(document);
  }

  /** All of them before the first is parsed: counting is five times cheaper than parsing. */
  #lexemesOf(text: string): readonly string[] {
    const lexemes: string[] = [];
    let open = 0;
    for (const lexeme of new Lexer().lex(text)) {
      const inScalar = lexemes.at(-1) === scalarMark;
      if (lexemes.push(lexeme) > limits.lexemes) this.#giveUp(tooManyParts(lengthOf(lexemes)));
      if (inScalar) continue;
      if (lexeme === '[' || lexeme === '{') open += 1;
      else if (lexeme === ']' || lexeme === '}') open -= 1;
      if (open > deepestStack) this.#giveUp(tooDeep(lengthOf(lexemes) - 1));
    }
    return lexemes;
  }

  /** Refuses anchors, aliases and tags where they stand, and remembers quotes that may be open. */
  #look(lexeme: string): void {
    const offset = this.#parser.offset;
    const sign = lexeme[0];
    if (sign === '&' || sign === '*' || sign === '!') this.#note(refusedMark(offset, lexeme));
    else if ((sign === '"' || sign === "'") && !isClosed(lexeme, sign)) {
      this.#openQuotes.set(offset + lexeme.length, offset);
    }
  }

  #take(token: CST.Token): void {
    if (token.type === 'document') {
      this.#documents += 1;
      if (this.#documents === 2) this.#note(secondDocument(token.offset));
    }
    if (this.#documents > 1) return;
    if (token.type === 'error') this.#noteOf(token.offset, 'UNEXPECTED_TOKEN', token.message);
    else if (token.type === 'directive') this.#note(directive(token.offset));
    else for (const document of this.#composer.next(token)) this.#keep(document);
  }

  #keep(document: Document.Parsed): void {
    for (const { pos, code, message } of [...document.errors, ...document.warnings]) {
      this.#noteOf(pos[0], code, message);
    }
    this.document ??= document;
  }

  #noteOf(offset: number, code: string, message: string): void {
    const begin = message.startsWith('Missing closing') ? this.#openQuotes.get(offset) : undefined;
    const fault = composeFault(begin ?? offset, code, message);
    if (fault !== undefined) this.#note(fault);
  }

  #note(fault: SyntaxFault): void {
    if (this.faults.length >= limits.problems) throw new GivenUp('There are more faults than anyone reads.');
    this.faults.push(fault);
  }

  #giveUp(fault: SyntaxFault): never {
    this.faults.push(fault);
    throw new GivenUp(fault.message);
  }
}

/** False for every text that is open, and for a few that are not. */
const isClosed = (lexeme: string, quote: string): boolean =>
  lexeme.length > 1 && lexeme.endsWith(quote) && lexeme.at(-2) !== '\\' && lexeme.at(-2) !== quote;

/** How much of the text the lexemes cover, without the marks that the lexer puts between them. */
const lengthOf = (lexemes: readonly string[]): number =>
  lexemes.reduce((sum, lexeme) => (marks.has(lexeme) ? sum : sum + lexeme.length), 0);

const marks: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.SCALAR, CST.FLOW_END]);

const offsetOf = (source: FaultSource): number => {
  if (typeof source === 'number') return source;
  return 'offset' in source ? source.offset : source[0];
};
