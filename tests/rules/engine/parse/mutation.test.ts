import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { checkRegistry } from '../../../../rules/checks/registry';
import { packSchema } from '../../../../rules/model/pack';
import { mapleText, read } from '../../../fixtures/packs/maple';

const lines = mapleText.split('\n');
const tricks = [
  '&a ',
  '*a',
  '!!binary ',
  '<<: *a\n',
  '---\n',
  '...\n',
  '\t',
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
  '%YAML 1.1\n',
  '\0',
  '\uFEFF',
  '\uD800',
  '\u2028',
  '\r',
  '__proto__: 1\n',
  'constructor: {}\n',
  '.inf',
  '1e999',
  '0o17',
  '~',
  '99999999999999999999',
  '\u{1F600}',
  '\\',
  '<script>',
  '[['.repeat(30),
  '{a: '.repeat(30),
  ' '.repeat(500),
];

type Mutation =
  | { readonly kind: 'drop' | 'double'; readonly at: number }
  | { readonly kind: 'swap'; readonly at: number; readonly other: number }
  | { readonly kind: 'flip'; readonly at: number; readonly code: number }
  | { readonly kind: 'inject'; readonly at: number; readonly trick: string }
  | { readonly kind: 'cut'; readonly at: number };

const line = fc.nat(lines.length - 1);
const letter = fc.nat(mapleText.length - 1);
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ kind: fc.constantFrom('drop' as const, 'double' as const), at: line }),
  fc.record({ kind: fc.constant('swap' as const), at: line, other: line }),
  fc.record({ kind: fc.constant('flip' as const), at: letter, code: fc.nat(0x2fff) }),
  fc.record({ kind: fc.constant('inject' as const), at: letter, trick: fc.constantFrom(...tricks) }),
  fc.record({ kind: fc.constant('cut' as const), at: letter }),
);

const mutate = (text: string, change: Mutation): string => {
  const rows = text.split('\n');
  const row = rows[change.at] ?? '';
  switch (change.kind) {
    case 'drop':
      return rows.toSpliced(change.at, 1).join('\n');
    case 'double':
      return rows.toSpliced(change.at, 0, row).join('\n');
    case 'swap':
      return rows.with(Math.min(change.at, rows.length - 1), rows[change.other] ?? '').join('\n');
    case 'flip':
      return text.slice(0, change.at) + String.fromCharCode(change.code) + text.slice(change.at + 1);
    case 'inject':
      return text.slice(0, change.at) + change.trick + text.slice(change.at);
    case 'cut':
      return text.slice(0, change.at);
  }
};

const mutant = fc
  .array(mutation, { minLength: 1, maxLength: 4 })
  .map((changes) => changes.reduce(mutate, mapleText));
const schema = packSchema(checkRegistry);

/** What must hold of anything that is read as a pack. */
const holds = (text: string): void => {
  const start = process.cpuUsage();
  const { pack, problems } = read(text);
  expect(process.cpuUsage(start).user).toBeLessThan(1_000_000);
  expect(pack === undefined).toBe(problems.some(({ level }) => level === 'error'));
  const rows = text.split('\n').length;
  for (const { line: row, column, message } of problems) {
    expect(message).toMatch(/\S/);
    expect(row).toBeGreaterThanOrEqual(1);
    expect(row).toBeLessThanOrEqual(rows);
    expect(column).toBeGreaterThanOrEqual(1);
  }
  if (pack !== undefined) expect(z.safeParse(schema, pack).success).toBe(true);
};

describe('whatever becomes of a pack on its way', () => {
  it('2,000 broken ones are read without an accident, and none that is accepted is out of shape', () => {
    fc.assert(fc.property(mutant, holds), { seed: 20_260_915, numRuns: 2000 });
  }, 120_000);

  it('any text at all is answered', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...tricks, 'a', '\n', '  ')).map((parts) => parts.join('')),
    );
    fc.assert(fc.property(text, holds), { seed: 7, numRuns: 1000 });
  }, 60_000);

  it('any data at all is answered', () => {
    fc.assert(fc.property(fc.json({ maxDepth: 5 }), holds), { seed: 7, numRuns: 500 });
  }, 60_000);
});
