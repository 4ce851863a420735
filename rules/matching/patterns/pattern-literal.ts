import { foldForPatterns, foldsSafely } from './pattern-fold';
import { anything, Chain, eitherOf, nothing, type Part, type Times, textPart } from './pattern-part';

/**
 * Texts of which at least one stands, folded, in every folded text that the pattern fits; none where nothing is known.
 * The pattern is one that RE2 compiles (https://github.com/google/re2/wiki/Syntax). Flags need no care: folding
 * forgets letter case, and no other flag changes which characters a literal stands for.
 */
export const requiredLiterals = (source: string): readonly string[] => {
  const reader = new LiteralReader(source);
  const { oneOf } = reader.alternatives();
  return reader.isLost ? [] : oneOf;
};

/** Signs that stand for themselves, up to one that repeats: most of most patterns, taken at once. */
const plainRun = /[\w /:;,=&%@!#<>~'"-]+(?![*+?{])/y;
const groupHead = /\?(?:P?<[^>]*>|[imsU-]*:)/y;
const flagsAlone = /\?[imsU-]+\)/y;
const countedTimes = /\{(?:0|[1-9]\d*)(?:,(?:0|[1-9]\d*)?)?\}/y;
/** An escape for a kind of character, or for one character by its number. */
const characterEscape = /[dDwWsSafnrtv]|[pP](?:\{[^}]*\}|[^{])|x(?:\{[^}]*\}|[0-9A-Fa-f]{2})|[0-7]{1,3}/uy;
const placeEscape = /[bBAz]/y;
const characterClass = /\[\^?\]?(?:\[:\^?\w+:\]|\\[\s\S]|[^\]\\])*\]/uy;

/** Reads a pattern from left to right. What it does not know makes it lost, and then it claims nothing. */
class LiteralReader {
  isLost = false;
  #at = 0;

  constructor(private readonly source: string) {}

  /** Up to the bracket that closes the group, or to the end. */
  alternatives(isInGroup = false): Part {
    const branches = [this.#sequence()];
    while (this.#take('|')) branches.push(this.#sequence());
    if (this.#take(')') !== isInGroup) this.isLost = true;
    return eitherOf(branches);
  }

  #sequence(): Part {
    const chain = new Chain();
    while (!this.isLost && this.#at < this.source.length && !this.#isNext('|') && !this.#isNext(')')) {
      const begin = this.#at;
      if (this.#skip(plainRun)) {
        chain.add(textPart(foldForPatterns(this.source.slice(begin, this.#at))), 'once');
        continue;
      }
      const part = this.#part();
      chain.add(part, this.#times());
    }
    return chain.end();
  }

  #part(): Part {
    if (this.#take('.') || (this.#isNext('[') && this.#skip(characterClass))) return anything;
    if (this.#take('^') || this.#take('$')) return nothing;
    if (this.#take('(')) {
      if (this.#skip(flagsAlone)) return this.#noPart();
      if (this.#isNext('?') && !this.#skip(groupHead)) this.isLost = true;
      return this.alternatives(true);
    }
    if (this.#take('\\')) return this.#escaped();
    if (this.#isNext('*') || this.#isNext('+') || this.#isNext('?') || this.#isNext('[')) this.isLost = true;
    return literal(this.#character());
  }

  #escaped(): Part {
    if (this.#take('Q')) return this.#quoted();
    if (this.#skip(characterEscape)) return anything;
    if (this.#skip(placeEscape)) return nothing;
    const character = this.#character();
    const isSign = character.charCodeAt(0) < 0x80 && !/[A-Za-z0-9]/.test(character);
    if (!isSign) this.isLost = true;
    return literal(character);
  }

  /** What repeats after `\E` repeats the last character alone, so the text is no text for the chain. */
  #quoted(): Part {
    const end = this.source.indexOf('\\E', this.#at);
    const text = this.source.slice(this.#at, end === -1 ? undefined : end);
    this.#at = end === -1 ? this.source.length : end + 2;
    if (text === '') return this.#noPart();
    const chain = new Chain();
    for (const character of text) chain.add(literal(character), 'once');
    return { exactly: undefined, oneOf: chain.end().oneOf };
  }

  /** What repeats after something that is no part repeats the part before it, which is in the chain already. */
  #noPart(): Part {
    if (this.#times() !== 'once') this.isLost = true;
    return nothing;
  }

  #times(): Times {
    const times = this.#sign();
    // A question mark behind it only says which fit is preferred.
    if (times !== 'once') this.#take('?');
    return times;
  }

  #sign(): Times {
    if (this.#take('*') || this.#take('?')) return 'maybe';
    if (this.#take('+')) return 'more';
    const isNever = this.source.startsWith('{0', this.#at);
    if (!this.#isNext('{') || !this.#skip(countedTimes)) return 'once';
    return isNever ? 'maybe' : 'more';
  }

  #character(): string {
    const code = this.source.codePointAt(this.#at);
    if (code === undefined) return '';
    const character = String.fromCodePoint(code);
    this.#at += character.length;
    return character;
  }

  #isNext(sign: string): boolean {
    return this.source.startsWith(sign, this.#at);
  }

  #take(sign: string): boolean {
    if (!this.#isNext(sign)) return false;
    this.#at += sign.length;
    return true;
  }

  #skip(shape: RegExp): boolean {
    shape.lastIndex = this.#at;
    if (!shape.test(this.source)) return false;
    this.#at = shape.lastIndex;
    return true;
  }
}

const literal = (character: string): Part =>
  foldsSafely(character) ? textPart(foldForPatterns(character)) : anything;
