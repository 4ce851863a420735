import type { RulePack } from '../model/pack';

/** Notes for the text of a pack. */
export interface PackNotes {
  /** Above everything. */
  readonly top: string;
  /** Above what stands at a path such as `clock` or `rules.0`. */
  readonly at: Readonly<Record<string, string>>;
}

/** Writes a pack as people would: short things on one line, notes, quotation marks where YAML could misread a text. */
export const packText = (pack: RulePack, { top, at }: PackNotes): string =>
  `${marked(top, '')}${membersOf(pack, '', '', at).join('\n')}\n`;

type Notes = PackNotes['at'];

/** Short things that read better on one line. */
const onOneLine =
  /^(policy\.clauses\.\d+|clock\.periods\.[^.]+|rules\.\d+\.(active|scope|tests\.\d+)|protected\.\d+|program\.goals\.\d+\.measure)$/;
/** Questions stand on one line where they fit. */
const inRule = /^rules\.\d+\.(when|grace|repeats)/;
const longestLine = 100;

const membersOf = (group: object, path: string, indent: string, notes: Notes): readonly string[] =>
  Object.entries(group)
    .filter(([, value]) => value !== undefined)
    .map(([key, value], index) => {
      const here = path === '' ? key : `${path}.${key}`;
      const gap = path === '' && index > 0 ? '\n' : '';
      return `${gap}${noteAt(here, indent, notes)}${indent}${keyText(key)}:${valueAt(value, here, indent, notes)}`;
    });

/** What follows a colon: on the same line where it is short, else below and further in. */
const valueAt = (value: unknown, path: string, indent: string, notes: Notes): string => {
  if (!isGroup(value)) return ` ${scalarText(value)}`;
  const short = inLine(value);
  const isShort = Array.isArray(value)
    ? !value.some(isGroup) && short.length + indent.length <= longestLine
    : onOneLine.test(path) || (inRule.test(path) && short.length + indent.length <= longestLine);
  if (isShort) return ` ${short}`;
  const inner = `${indent}  `;
  if (Array.isArray(value)) return `\n${itemsOf(value, path, inner, notes).join('\n')}`;
  return `\n${membersOf(value, path, inner, notes).join('\n')}`;
};

const itemsOf = (list: readonly unknown[], path: string, indent: string, notes: Notes): readonly string[] =>
  list.map((item, index) => {
    const here = `${path}.${index}`;
    const note = noteAt(here, indent, notes);
    if (!isGroup(item) || Array.isArray(item) || onOneLine.test(here)) {
      return `${note}${indent}- ${isGroup(item) ? inLine(item) : scalarText(item)}`;
    }
    const members = membersOf(item, here, `${indent}  `, notes).join('\n');
    return `${note}${indent}- ${members.slice(indent.length + 2)}`;
  });

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null;

const inLine = (value: unknown): string => {
  if (!isGroup(value)) return scalarText(value);
  if (Array.isArray(value)) return `[${value.map(inLine).join(', ')}]`;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  if (members.length === 0) return '{}';
  return `{ ${members.map(([key, member]) => `${keyText(key)}: ${inLine(member)}`).join(', ')} }`;
};

/** Anything else might be read as a number, a time or a sign of YAML. */
const plainText = /^[A-Za-z][\w/ -]*$/;
const plainHost = /^[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*\.[a-z]+$/;
const plainKey = /^[A-Za-z][\w-]*$/;
const wordsOfYaml: ReadonlySet<string> = new Set([
  'true',
  'false',
  'null',
  'yes',
  'no',
  'on',
  'off',
  'y',
  'n',
]);

const isPlain = (text: string, form: RegExp): boolean =>
  form.test(text) && text === text.trim() && !wordsOfYaml.has(text.toLowerCase());

/** Texts in quotation marks are spelled as in JSON, which YAML reads. */
const scalarText = (value: unknown): string => {
  if (typeof value !== 'string') return String(value);
  return isPlain(value, plainText) || isPlain(value, plainHost) ? value : JSON.stringify(value);
};
const keyText = (key: string): string => (isPlain(key, plainKey) ? key : JSON.stringify(key));

const noteAt = (path: string, indent: string, notes: Notes): string => {
  const note = Object.hasOwn(notes, path) ? notes[path] : undefined;
  return note === undefined ? '' : marked(note, indent);
};

const marked = (note: string, indent: string): string =>
  note
    .split('\n')
    .map((line) => `${indent}# ${line}`.trimEnd())
    .map((line) => `${line}\n`)
    .join('');
