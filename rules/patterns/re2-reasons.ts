import { type RE2JSException, RE2JSSyntaxException } from 're2js';
import type { PatternProblem } from '../model/pattern';

type Words = (part: string, source: string) => PatternProblem;

const say = (problem: string, fix?: string): PatternProblem => ({ problem, fix });

const looksAround = (sign: string): PatternProblem => {
  const where = sign.startsWith('(?<') ? 'behind' : 'ahead';
  return sign.endsWith('!')
    ? say(
        `"${sign}" looks ${where}, which patterns here cannot do.`,
        'Ask for the unwanted text in a condition of its own under none.',
      )
    : say(
        `"${sign}" looks ${where}, which patterns here cannot do.`,
        'Ask for that text in a condition of its own under all, or write it into the pattern.',
      );
};

const refersBack = (sign: string): PatternProblem =>
  say(
    `"${sign}" refers back to what was found before, which patterns here cannot do.`,
    'Write out what may stand there.',
  );

const strangeGroup: Words = (part, source) => {
  if (part === '(?=' || part === '(?!') return looksAround(part);
  if (part === '(?P' && source.includes('(?P=')) return refersBack('(?P=');
  return say(`A group that begins with "${part}" means nothing here.`, 'Write ( or (?: instead.');
};

const strangeName: Words = (part) =>
  /^\(\?<[=!]/.test(part)
    ? looksAround(part.slice(0, 4))
    : say('The name of a group is not written as it must be.', 'Write the group without a name: ( or (?:.');

const otherEscapes: ReadonlyMap<string, string> = new Map([
  ['\\Z', 'For the end of the text write \\z or $.'],
  ['\\u', 'For a character by its number write \\x{00E9}.'],
  ['\\h', 'For a space or a tab write [ \\t].'],
]);

const strangeEscape: Words = (part) =>
  /^\\[1-9k]/.test(part)
    ? refersBack(part.slice(0, 2))
    : say(
        `"${part}" means nothing here.`,
        otherEscapes.get(part.slice(0, 2)) ?? 'To find the letter itself, leave the backslash out.',
      );

/** By RE2's own words, which are part of its interface: they are the same in every language it was brought to. */
const words: Readonly<Record<string, Words>> = {
  'invalid or unsupported Perl syntax': strangeGroup,
  'invalid named capture': strangeName,
  'invalid escape sequence': strangeEscape,
  'missing closing )': () =>
    say('A bracket is opened with "(" and not closed.', 'To find the sign, write \\(.'),
  'unexpected )': () => say('A bracket is closed with ")" and not opened.', 'To find the sign, write \\).'),
  'missing closing ]': () =>
    say('A bracket is opened with "[" and not closed.', 'To find the sign, write \\[.'),
  'missing argument to repetition operator': (part) =>
    say(`There is nothing before "${part}" that it could repeat.`, `To find the sign, write \\${part}.`),
  'invalid nested repetition operator': (part) =>
    say(`"${part}" repeats what is repeated already.`, 'Keep one of the two.'),
  'invalid repeat count': (part) =>
    say(`"${part}" is no count that can be used.`, 'Write the smaller number first, and at most {1000}.'),
  'invalid character class range': (part) =>
    say(`"${part}" is no set of characters.`, 'Write ranges upwards, as a-z, and scripts as \\p{Greek}.'),
  'trailing backslash at end of expression': () =>
    say('The pattern ends in a backslash.', 'To find a backslash, write two.'),
  'duplicate capture group name': (part) =>
    say(`Two groups have the name "${part}".`, 'Write the groups without names.'),
};

/** Says why a pattern cannot be compiled, and how to mend it. */
export const inPlainWords = (error: RE2JSException, source: string): PatternProblem => {
  if (!(error instanceof RE2JSSyntaxException)) return say(`This pattern cannot be read: ${error.message}.`);
  const reason = words[error.error];
  return reason === undefined
    ? say(`This pattern cannot be read: ${error.error}.`)
    : reason(error.input ?? '', source);
};

/** Says that the counts of a pattern, written out, make it too long. */
export const tooManySteps = (steps: number, most: number): PatternProblem =>
  say(
    `Written out, this pattern has ${steps.toLocaleString('en')} steps, and ${most} is the most.`,
    'Use smaller numbers in braces, or * and + instead.',
  );
