import { describe, expect, test } from 'vitest';
import { actionRegistry } from '../../../rules/actions/registry';
import { checkRegistry } from '../../../rules/checks/registry';
import { asTrial } from '../../../rules/engine/as-trial';
import { compilePolicy } from '../../../rules/engine/compile-policy';
import { evaluate } from '../../../rules/engine/evaluate';
import { partTrials, wouldHave } from '../../../rules/flows/part-trials';
import { redact } from '../../../rules/incidents/redact';
import type { RulePack } from '../../../rules/model/pack';
import { aDevice, aPage } from '../../fixtures/engine/observations';
import { anException, aPack, aRule } from '../../fixtures/engine/packs';

const tools = { checks: checkRegistry, actions: actionRegistry, redact };
const policyOf = (...packs: readonly RulePack[]) => compilePolicy({ ...tools, packs }).policy;
const game = aPage('https://www.arcade.example/snake');

const active = aPack({ rules: [aRule({ action: 'warn' })] });
const tried = aPack({
  rules: [
    aRule({ action: 'block' }),
    aRule({ id: 'OFF-1', status: 'off' }),
    aRule({ id: 'DRA-1', status: 'draft' }),
  ],
  lists: { games: { hosts: ['arcade.example', 'chess.example'] } },
  adjust: [{ rule: 'FOC-01', status: 'off' }],
  protected: [{ url: 'https://www.arcade.example/', why: 'a trial protects nothing' }],
  forwarders: [{ host: 'go.example', parameter: 'to' }],
});

describe('a pack on trial beside its older revision', () => {
  const policy = policyOf(active, asTrial(tried));

  test('leaves every decision as it is without it', () => {
    for (const address of [
      'https://www.arcade.example/snake',
      'https://chess.example/',
      'https://snake.example/',
      'https://go.example/?to=https://arcade.example/',
      'https://class.example/',
    ]) {
      const alone = evaluate(policyOf(active), aPage(address));
      const { decision } = partTrials(evaluate(policy, aPage(address)));
      expect(decision.findings).toEqual(alone.findings);
      expect(decision.effects).toEqual(alone.effects);
      expect(decision.proof.rules).toEqual(alone.proof.rules);
    }
  });

  test('says what it would have done, under its own names', () => {
    const whole = evaluate(policy, game);
    expect(partTrials(whole).onTrial.map((finding) => wouldHave(finding, whole))).toEqual([
      {
        packId: 'maple-district',
        ruleId: 'FOC-01',
        title: 'Game site',
        asks: 'block',
        host: 'www.arcade.example',
        oncePerDay: false,
      },
    ]);
    const onlyThere = evaluate(policy, aPage('https://chess.example/'));
    expect(partTrials(onlyThere)).toMatchObject({ decision: { findings: [] }, onTrial: [{ trial: true }] });
  });

  test('tries no rule that would not be live', () => {
    expect(asTrial(tried).rules.map(({ id, status }) => [id, status])).toEqual([['trial~FOC-01', 'trial']]);
  });

  test('is tried before its time', () => {
    const next = { ...tried, pack: { ...tried.pack, notBefore: '2030-01-01' } };
    const early = compilePolicy({ ...tools, packs: [asTrial(next)], now: game.at }).policy;
    expect(evaluate(early, game).findings).toHaveLength(1);
  });

  test('keeps to its own exceptions', () => {
    const excepting = aPack({ rules: [aRule({ exceptions: [anException()] })] });
    expect(partTrials(evaluate(policyOf(asTrial(excepting)), game)).onTrial).toEqual([]);
  });
});

describe('what is counted of a trial', () => {
  test('names no host where the charter keeps none, and none of what goes to the counselor', () => {
    const counted = (pack: RulePack) => {
      const whole = evaluate(policyOf(asTrial(pack)), game);
      return partTrials(whole).onTrial.map((finding) => wouldHave(finding, whole));
    };
    const [closed] = counted(aPack({ charter: { keeps: ['rule'] } }));
    const [counselor] = counted(aPack({ rules: [aRule({ route: 'counselor' })] }));
    const [support] = counted(aPack({ rules: [aRule({ action: 'support' })] }));
    expect([closed, counselor, support].map((each) => [each?.host, each?.asks])).toEqual([
      [undefined, 'warn'],
      [undefined, 'warn'],
      [undefined, 'support'],
    ]);
  });

  test('a device is counted once a day, and its posture knows nothing of it', () => {
    const pack = aPack({
      rules: [aRule({ id: 'DEV-01', when: { 'auto-lock': { atMost: 600 } }, action: 'tell' })],
    });
    const whole = evaluate(policyOf(asTrial(pack)), aDevice({ autoLockSeconds: 0 }));
    const { decision, onTrial } = partTrials(whole);
    expect(decision.deviceAnswers).toEqual([]);
    expect(onTrial.map((finding) => wouldHave(finding, whole).oncePerDay)).toEqual([true]);
  });
});
