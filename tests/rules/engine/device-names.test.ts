import { expect, test } from 'vitest';
import { evaluate } from '../../../rules/engine/evaluate';
import { exampleExtension } from '../../../rules/model/installed-extension';
import { aDevice } from '../../fixtures/engine/observations';
import { aPack, aRule } from '../../fixtures/engine/packs';
import { policyOf } from '../../fixtures/engine/policies';

const keeps = ['rule', 'time', 'count', 'device-facts'] as const;
const rule = aRule({
  id: 'EXT-01',
  when: { 'extension-approval': { approved: ['b'.repeat(32)] } },
  action: 'tell',
});
const device = aDevice({ extensions: [exampleExtension({ name: 'Free unblocker' })] });

test('a device check that fails names what is to be mended, in the posture and in the record', () => {
  const policy = policyOf([aPack({ rules: [rule], charter: { keeps: [...keeps] } })]);
  const { deviceAnswers, findings } = evaluate(policy, device);
  expect(deviceAnswers[0]).toMatchObject({
    state: 'fail',
    reason: expect.stringContaining('Free unblocker'),
  });
  expect(JSON.stringify(findings[0]?.kept)).toContain('Free unblocker');
});

test('a charter that does not keep device facts keeps the name out of the record', () => {
  const policy = policyOf([aPack({ rules: [rule] })]);
  expect(evaluate(policy, device).findings[0]?.kept).toEqual({});
});
