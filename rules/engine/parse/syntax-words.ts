/** A syntax error said for a person who has never heard of a parser. */
export interface SyntaxWords {
  readonly message: string;
  readonly fix: string;
  /** Whether what follows can still be trusted to mean what it says. */
  readonly trusted?: true;
}

interface Entry extends SyntaxWords {
  readonly code: string;
  /** Part of the reader's own message, where one code has several meanings. */
  readonly saying?: string;
}

const unclosedQuote = 'A text in quotes is not closed.';
const lostComma: SyntaxWords = {
  message: 'A comma is missing between two entries.',
  fix: 'Separate the entries inside [ ] or { } with commas, and close every bracket.',
};
const extraComma: SyntaxWords = { message: 'There is a comma too many.', fix: 'Remove it.' };
const notInLine: SyntaxWords = {
  message: 'This line does not begin in the same column as the lines it belongs with.',
  fix: 'Give it the same number of spaces at its beginning.',
};

/** The first entry that fits is taken. */
const entries: readonly Entry[] = [
  {
    code: 'TAB_AS_INDENT',
    message: 'This line begins with a tab.',
    fix: 'Use spaces instead of tabs at the beginning of a line.',
  },
  {
    code: 'BAD_DQ_ESCAPE',
    message: 'A backslash inside double quotes has a special meaning, and this one is not known.',
    fix: 'Put the text in single quotes, or write the backslash twice.',
    trusted: true,
  },
  {
    code: 'BAD_SCALAR_START',
    message: 'A text that begins with this sign must stand in quotes.',
    fix: 'Put the whole text in double quotes.',
    trusted: true,
  },
  { code: 'MISSING_CHAR', saying: 'Missing closing "', message: unclosedQuote, fix: 'Write " at its end.' },
  { code: 'MISSING_CHAR', saying: "Missing closing '", message: unclosedQuote, fix: "Write ' at its end." },
  {
    code: 'MISSING_CHAR',
    saying: 'Comments must be',
    message: 'A remark must have a space before its #.',
    fix: 'Write a space before the #, or put the text in quotes if the # belongs to it.',
  },
  {
    code: 'MISSING_CHAR',
    saying: 'space after :',
    message: 'A space is missing after a colon.',
    fix: 'Write "name: value".',
  },
  { code: 'MISSING_CHAR', saying: 'Missing ,', ...lostComma },
  { code: 'BLOCK_IN_FLOW', ...lostComma },
  {
    code: 'BAD_INDENT',
    saying: 'end with a ]',
    message: 'A list that was opened with [ is not closed.',
    fix: 'Close it with ], or indent its further lines more than the line that opened it.',
  },
  {
    code: 'BAD_INDENT',
    saying: 'end with a }',
    message: 'A group that was opened with { is not closed.',
    fix: 'Close it with }, or indent its further lines more than the line that opened it.',
  },
  {
    code: 'MISSING_CHAR',
    saying: 'and end with a',
    message: 'A bracket that was opened is not closed.',
    fix: 'Close every [ with ] and every { with }.',
  },
  { code: 'UNEXPECTED_TOKEN', saying: 'Unexpected , ', ...extraComma },
  { code: 'UNEXPECTED_TOKEN', saying: 'empty item', ...extraComma },
  {
    code: 'UNEXPECTED_TOKEN',
    saying: 'end token in YAML',
    message: 'A closing bracket has no opening one, or stands in a wrong place.',
    fix: 'Remove it, or indent it more than the line that opened it.',
  },
  {
    code: 'UNEXPECTED_TOKEN',
    saying: 'at node end',
    message: 'There is more text after the end of this value.',
    fix: 'If all of it is one text, put all of it in one pair of quotes.',
  },
  {
    code: 'UNEXPECTED_TOKEN',
    saying: 'Block scalar header',
    message: 'After | or > the text must begin on the next line.',
    fix: 'Put the text in quotes, or move it to the next line.',
  },
  {
    code: 'UNEXPECTED_TOKEN',
    saying: 'block-seq-ind on same line',
    message: 'A list cannot begin with - on the line of its name.',
    fix: 'Begin the first - on the next line.',
  },
  {
    code: 'BLOCK_AS_IMPLICIT_KEY',
    saying: 'block sequence',
    message: 'This entry does not begin in the same column as the other entries of its list.',
    fix: 'Begin every - of one list in the same column.',
  },
  {
    code: 'BLOCK_AS_IMPLICIT_KEY',
    message: 'There is a second "name: value" where only a value fits.',
    fix: 'If the colon belongs to the text, put the whole text in quotes; if this is a new line, check how far it is indented.',
  },
  {
    code: 'MULTILINE_IMPLICIT_KEY',
    message: 'This line is no "name: value" and no part of the text above it.',
    fix: 'Write a name, a colon, a space and a value, or put a text of several lines in quotes.',
  },
  {
    code: 'MISSING_CHAR',
    saying: 'followed by map values',
    message: 'This name has no colon and value after it.',
    fix: 'Write "name: value".',
  },
  { code: 'BAD_INDENT', ...notInLine },
  { code: 'MISSING_CHAR', saying: 'Sequence item without', ...notInLine },
  {
    code: 'KEY_OVER_1024_CHARS',
    message: 'This name is too long.',
    fix: 'Use a name of at most 64 letters.',
  },
];

const anythingElse: SyntaxWords = {
  message: 'This part of the file cannot be read.',
  fix: 'Check the quotes, the brackets, the colons and the indentation here and on the line above.',
};

/** Puts the reader's error code and message into plain words. */
export const syntaxWords = (code: string, message: string): SyntaxWords =>
  entries.find((entry) => entry.code === code && message.includes(entry.saying ?? '')) ?? anythingElse;
