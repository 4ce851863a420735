import type { SeededRandom } from '../../bench/matching/seeded-random';

/** Changes a text somewhere, by chance. */
export type Mutation = (text: string, random: SeededRandom) => string;

/** What does harm in YAML, in JavaScript or in a reader that trusts. */
const tricks: readonly string[] = [
  '&a ',
  '*a',
  '&a [*a]',
  '!!binary ',
  '!!js/function ',
  '! ',
  '<<: *a\n',
  '<<: { id: x }\n',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  '? ',
  '- ',
  ': ',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '|\n',
  '>-\n',
  '#',
  '\t',
  '\0',
  '\x1B[2J',
  '\uFEFF',
  '\uD800',
  '\uDC00',
  '\uFFFE',
  '\u2028',
  '\u202E',
  '\r',
  '\r\n',
  '\u{1F600}',
  '\\',
  '"\\uD800"',
  '"\\x00"',
  '__proto__: { locked: false }\n',
  '__proto__',
  'constructor: {}\n',
  'prototype',
  'toString',
  'hasOwnProperty: 1\n',
  '.inf',
  '-.inf',
  '.nan',
  '1e999',
  '-0',
  '0o17',
  '0x7fffffff',
  '99999999999999999999',
  '9007199254740993',
  '1_000',
  '12:30:45',
  '2026-02-30',
  '"2026-13-01"',
  '"9999-12-31"',
  '"24:00"',
  'null',
  '~',
  'true',
  'no',
  'on',
  '""',
  '[]',
  '{}',
  '(a+)+$',
  '(?=a)',
  '\\1',
  '[[:alpha:]]{1000}',
  '(((((((((a){9}){9}){9}){9}){9}){9}){9}){9})',
  '.*',
  '\\pN\\C',
  'a{1001}',
  '*://*',
  '*',
  '.',
  'http://',
  'https://[::1]:99999/',
  'https://a.example/%zz',
  'xn--a',
  'block',
  'support',
  'locked: true\n',
  'class',
  'base',
  '[['.repeat(30),
  '{a: '.repeat(30),
  '- '.repeat(400),
  ' '.repeat(500),
  'a'.repeat(5000),
  'any: ['.repeat(20),
];

const at = (text: string, { below }: SeededRandom): number => below(text.length + 1);

const flipByte: Mutation = (text, { below }) => {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > 0) bytes[below(bytes.length)] = below(256);
  return new TextDecoder().decode(bytes);
};
const cutBytes: Mutation = (text, { below }) => {
  const bytes = new TextEncoder().encode(text);
  const from = below(bytes.length + 1);
  const rest = bytes.subarray(from + 1 + below(8));
  return new TextDecoder().decode(Uint8Array.from([...bytes.subarray(0, from), ...rest]));
};
const oddSign: Mutation = (text, random) => {
  const place = at(text, random);
  return text.slice(0, place) + String.fromCharCode(random.below(0x10000)) + text.slice(place + 1);
};
const trick: Mutation = (text, random) => {
  const place = at(text, random);
  return text.slice(0, place) + random.pick(tricks) + text.slice(place);
};
const end: Mutation = (text, random) => text.slice(0, at(text, random));
const windowsLines: Mutation = (text) => text.replaceAll('\n', '\r\n');
const marked: Mutation = (text) => `\uFEFF${text}`;
const twice: Mutation = (text) => `${text}\n${text}`;

/** Signs and bytes, wherever they stand. */
export const textMutations: readonly Mutation[] = [
  flipByte,
  flipByte,
  cutBytes,
  cutBytes,
  oddSign,
  trick,
  trick,
  trick,
  end,
  windowsLines,
  marked,
  twice,
];

const word = /"[^"\n]*"|'[^'\n]*'|[\w./*:-]+/g;
interface Word {
  readonly from: number;
  readonly to: number;
}
const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(word)].map(({ index, 0: { length } }) => ({ from: index, to: index + length }));

/** Puts something else in the place of a word: a trick, another word of the pack, nothing, or a part of itself. */
const otherWord: Mutation = (text, random) => {
  const words = wordsOf(text);
  if (words.length === 0) return text;
  const { from, to } = random.pick(words);
  const other = random.pick(words);
  const written = text.slice(from, to);
  const instead = random.pick([
    random.pick(tricks),
    text.slice(other.from, other.to),
    '',
    written.slice(1),
    written.repeat(2),
    written.toUpperCase(),
    String(random.below(3) * 10 ** random.below(20)),
  ]);
  return text.slice(0, from) + instead + text.slice(to);
};

export const wordMutations: readonly Mutation[] = [otherWord];
