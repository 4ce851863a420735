import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkRegistry } from '../../../rules/checks/registry';
import { normaliseUrl } from '../../../rules/matching/addresses/url';
import { type AnyCheck, type CheckExample, type CheckResult, unknown } from '../../../rules/model/check';
import { simpleTools } from './simple-tools';

const folder = fileURLToPath(new URL('../../../rules/checks/', import.meta.url));
const files = (['page', 'device', 'activity'] as const).flatMap((kind) =>
  readdirSync(`${folder}${kind}`).map((file) => ({ kind, id: file.replace(/\.ts$/, '') })),
);

const examplesOf = async (kind: string, id: string): Promise<readonly CheckExample[]> => {
  const module: { readonly examples?: readonly CheckExample[] } = await import(`${folder}${kind}/${id}.ts`);
  return module.examples ?? [];
};

const known = (id: string): AnyCheck => {
  const check = checkRegistry.get(id);
  if (check === undefined) throw new Error(`${id} is in no line of rules/checks/registry.ts.`);
  return check;
};

/** Asks as the engine does: a missing needed fact is `unknown` before the check is asked, and no other fact is handed over. */
const ask = (
  check: AnyCheck,
  { params, facts, lists, at = 0, windowStart = 0 }: CheckExample,
): CheckResult => {
  const read = check.params.parse(params) as never;
  const handed: Record<string, unknown> = {};
  for (const name of [...check.needs, ...(check.wants?.(read) ?? [])]) {
    const fact = facts[name];
    if (fact !== undefined)
      handed[name] = typeof fact === 'string' && name === 'url' ? normaliseUrl(fact) : fact;
  }
  if (check.needs.some((name) => handed[name] === undefined)) return unknown('A needed fact is missing.');
  return check.compile(read, simpleTools(lists))(handed as never, { at, windowStart });
};

test('the registry holds each file of the folders, and nothing else', () => {
  expect([...checkRegistry.values()].map(({ kind, id }) => `${kind}/${id}`).sort()).toEqual(
    files.map(({ kind, id }) => `${kind}/${id}`).sort(),
  );
});

describe.each(files)('$kind/$id', async ({ kind, id }) => {
  const examples = await examplesOf(kind, id);

  test('shows a match, a no-match and an unknown', () => {
    const shown = new Set(examples.map(({ result }) => result));
    expect([...shown].sort()).toEqual(['match', 'no-match', 'unknown']);
  });

  test.each(examples.map((example) => ({ example, told: JSON.stringify(example) })))(
    '$told',
    ({ example }) => {
      const answer = ask(known(id), example);
      expect(answer.result).toBe(example.result);
      if (example.softened !== undefined) {
        expect(answer).toMatchObject({ softened: example.softened });
      }
    },
  );

  test('says what it asks in English and Spanish, without a bracket or an undefined', () => {
    for (const { params } of examples) {
      const { en, es } = known(id).says(known(id).params.parse(params) as never);
      expect(`${en} ${es}`).not.toMatch(/undefined|\[object|NaN/);
      expect(en).not.toBe('');
      expect(es).not.toBe(en);
    }
  });
});
