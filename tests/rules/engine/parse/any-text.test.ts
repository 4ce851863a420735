import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { checkRegistry } from '../../../../rules/checks/registry';
import { packSchema } from '../../../../rules/model/pack';
import { read } from '../../../fixtures/packs/maple';

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
