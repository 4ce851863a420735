import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkRegistry } from '../../../rules/checks/registry';
import { brokenPromises } from '../../../rules/engine/protected-addresses';
import { runTests } from '../../../rules/engine/run-tests';
import { packSchema } from '../../../rules/model/pack';
import { policyOf } from '../../fixtures/engine/policies';

const source = readFileSync(new URL('../../../rules/packs/starter.yaml', import.meta.url), 'utf8');
const pack = packSchema(checkRegistry).parse(parse(source));
/** Written for a school in Chicago, so that the result does not hang on where the tests are run. */
const packs = [{ ...pack, clock: { ...pack.clock, timezone: 'America/Chicago' } }];
const policy = policyOf(packs);

describe.each([
  ['on a Tuesday morning', Date.parse('2026-09-15T10:00-05:00')],
  ['on a Saturday', Date.parse('2026-09-19T14:00-05:00')],
  ['on a summer night', Date.parse('2027-07-04T01:30-05:00')],
])('the tests of the starter pack, loaded %s', (_title, now) => {
  const outcomes = runTests(policy, now);
  test('are run for every rule', () => {
    expect(new Set(outcomes.map(({ ruleId }) => ruleId)).size).toBe(pack.rules.length);
  });
  test('all pass', () => {
    const failed = outcomes.filter(({ passed }) => !passed);
    expect(
      failed.map(({ ruleId, test: { name, expect: wanted }, got }) => ({ ruleId, name, wanted, got })),
    ).toEqual([]);
  });
});

test('no rule of the starter pack blocks what it promises never to block', () => {
  expect(brokenPromises(policy, packs)).toEqual([]);
});
