import { describe, expect, it } from 'vitest';
import { outcomeSentence } from '../../../components/words/sentences';
import { createWords } from '../../../components/words/words';
import { actionRegistry } from '../../../rules/actions/registry';
import { checkRegistry } from '../../../rules/checks/registry';
import { compilePolicy } from '../../../rules/engine/compile-policy';
import { evaluate } from '../../../rules/engine/evaluate';
import { openStoredPolicy } from '../../../rules/engine/stored-policy';
import { imageAtHand, writePolicy } from '../../../rules/engine/write-policy';
import { redact } from '../../../rules/incidents/redact';
import type { ActionId } from '../../../rules/model/effect';
import type { Rule } from '../../../rules/model/pack';
import { aPage } from '../../fixtures/engine/observations';
import { aPack, aRule } from '../../fixtures/engine/packs';
import { problemsOf } from '../../fixtures/packs/maple';

const page = aPage('https://arcade.example/');
const tools = { checks: checkRegistry, actions: actionRegistry, redact };
const partsWith = (demotedTo: ActionId, rule: Partial<Rule> = {}) => ({
  ...tools,
  packs: [aPack({ rules: [aRule({ action: 'block', ...rule })] })],
  demotions: new Map([['FOC-01', demotedTo]]),
});
const decided = (parts: ReturnType<typeof partsWith>) => evaluate(compilePolicy(parts).policy, page);

describe('a rule that was demoted', () => {
  it('does the milder thing, and its proof says from what', () => {
    const { effects, proof } = decided(partsWith('warn'));
    expect(effects.map(({ kind }) => kind)).toEqual(['warn']);
    expect(proof.rules).toMatchObject([{ asks: 'warn', demotedFrom: 'block' }]);
  });

  it('says so to people in both languages', () => {
    const { proof } = decided(partsWith('warn'));
    const said = (language: 'en' | 'es') =>
      proof.rules.map((rule) => outcomeSentence(createWords(language), rule, proof.rules, page.at));
    expect(said('en')).toEqual([
      'So a reminder is shown. Its pack asks for more, but too many of its notes were marked as no problem.',
    ]);
    expect(said('es')[0]).toContain('No es problema');
  });

  it('stays demoted in the stored policy', async () => {
    const breathe = () => Promise.resolve();
    const image = await writePolicy(partsWith('record'), 'a test', breathe);
    const stored = await openStoredPolicy({ read: imageAtHand(image), breathe }, tools);
    await stored?.ready(page);
    const decision = stored && evaluate(stored.policy, page);
    expect(decision?.effects).toEqual([]);
    expect(decision?.proof.rules).toMatchObject([{ asks: 'record', demotedFrom: 'block' }]);
  });

  it('is never made stronger by a demotion that is out of date', () => {
    const { effects, proof } = decided(partsWith('warn', { action: 'record' }));
    expect(effects).toEqual([]);
    expect(proof.rules[0]).not.toHaveProperty('demotedFrom');
  });
});

describe('a floor in a pack', () => {
  const withFloor = (lines: string) => problemsOf('    locked: true', lines);

  it('is refused beside a lock, and where it could never be reached', () => {
    expect(withFloor('    locked: true\n    precisionFloor: 0.8')).toEqual([
      expect.stringContaining(
        'A locked rule is never made milder, so its precisionFloor would do nothing. Remove precisionFloor, or locked.',
      ),
    ]);
    expect(withFloor('    precisionFloor: 1')).toEqual([expect.stringContaining('0.99')]);
    expect(withFloor('    precisionFloor: 0.8')).toEqual([]);
  });

  it('is refused beside help', () => {
    const problems = problemsOf('    action: support', '    action: support\n    precisionFloor: 0.8');
    expect(problems).toEqual([
      expect.stringContaining(
        'A rule that shows help is never made milder, so its precisionFloor would do nothing. Remove precisionFloor.',
      ),
    ]);
  });
});
