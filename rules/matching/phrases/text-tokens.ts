import { eachCluster } from './text-clusters';
import { foldText } from './text-fold';

/** Takes one token: its folded text, its place in the original (UTF-16), and whether it touches the one before. */
export type TakeToken = (folded: string, start: number, end: number, touches: boolean) => void;

const apostrophe = 39;
/** What a word begins with; marks alone are none. */
const letterOrDigit = String.raw`(?!\p{M})[\p{L}\p{N}\p{Alphabetic}]`;
const inWord = String.raw`[\p{L}\p{M}\p{N}\p{Alphabetic}]`;
const inRun = String.raw`[\p{L}\p{M}\p{N}\p{Alphabetic}\p{Default_Ignorable_Code_Point}]+`;
/** A row of word characters of any script, with what is invisible between them. */
const wordRun = new RegExp(`${inRun}(?:['’＇]${inRun})*`, 'uy');
const beginsWord = new RegExp(`^${letterOrDigit}`, 'u');
const goesOnInWord = new RegExp(`^(?:${inWord}|')`, 'u');
/** A folded run that is a single word; others mix scripts or fall apart (½ becomes 1 and 2). */
const singleWord = new RegExp(`^${letterOrDigit}${inWord}*(?:'${letterOrDigit}${inWord}*)*$`, 'u');
/** Scripts written without spaces: each character is a token, so that phrases match inside running text. */
const unspaced =
  /(?=[\p{L}\p{N}])[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

const isAsciiWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

/** End of the run of ASCII word characters that begins at `start`, apostrophes inside it included. */
const asciiRunEnd = (text: string, start: number): number => {
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const isInside = code === apostrophe && at > start && isAsciiWord(text.charCodeAt(at + 1));
    if (!isInside && !isAsciiWord(code)) break;
    at += 1;
  }
  return at;
};

/** Whether the run goes on, or may go on, beyond ASCII: `caf|é`, `l|'été`. */
const mayGoOn = (text: string, end: number): boolean =>
  text.charCodeAt(end) >= 128 || (text.charCodeAt(end) === apostrophe && text.charCodeAt(end + 1) >= 128);

const takeMixedRun = (run: string, offset: number, take: TakeToken): void => {
  let word = '';
  let wordStart = 0;
  let wordEnd = 0;
  let touches = false;
  const emit = (folded: string, start: number, end: number): void => {
    take(folded, offset + start, offset + end, touches);
    touches = true;
  };
  const endWord = (): void => {
    const folded = word.replace(/'+$/, '').normalize('NFC');
    word = '';
    if (folded !== '') emit(folded, wordStart, wordEnd);
  };
  eachCluster(run, (characters, start, end) => {
    for (const character of characters) {
      if (character.search(unspaced) === 0) {
        endWord();
        emit(character, start, end);
      } else if ((/^$|'$/.test(word) ? beginsWord : goesOnInWord).test(character)) {
        if (word === '') wordStart = start;
        word += character;
        wordEnd = end;
      } else {
        endWord();
        touches = false;
      }
    }
  });
  endWord();
};

/**
 * Cuts a text into tokens: words of any script, in compatibility form and without difference of case; single
 * characters in scripts that are written without spaces. What stands between words (space, punctuation,
 * symbols) only separates. Diacritics stay; apostrophes inside a word belong to it. Linear in the text.
 */
export const eachToken = (text: string, take: TakeToken): void => {
  let at = 0;
  while (at < text.length) {
    const end = asciiRunEnd(text, at);
    if (!mayGoOn(text, end)) {
      if (end > at) take(text.slice(at, end).toLowerCase(), at, end, false);
      at = end + 1;
      continue;
    }
    wordRun.lastIndex = at;
    const [run] = wordRun.exec(text) ?? [];
    if (run === undefined) {
      at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      continue;
    }
    const folded = foldText(run);
    if (!unspaced.test(folded) && singleWord.test(folded)) take(folded, at, at + run.length, false);
    else takeMixedRun(run, at, take);
    at += run.length;
  }
};
