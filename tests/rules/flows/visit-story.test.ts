import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../rules/engine/evaluate';
import { countedIn, isWorthRemembering, newStory, tellOn } from '../../../rules/flows/visit-story';
import { aPage } from '../../fixtures/engine/observations';
import { aRule } from '../../fixtures/engine/packs';
import { policyWith } from '../../fixtures/engine/policies';

const game = 'https://www.arcade.example/snake';
const sadWords = { words: { in: ['search'], any: ['the end'] } };

describe('the story of a visit', () => {
  test('tells what was decided and which rules are counted', () => {
    const policy = policyWith(aRule());
    const story = tellOn(newStory, evaluate(policy, aPage(game)), policy);
    expect(story).toMatchObject({
      verdict: 'warned',
      counted: ['maple-district/FOC-01'],
      student: { en: 'This looks like a game site.' },
      supported: false,
    });
    expect(story.rules.map(({ ruleId }) => ruleId)).toEqual(['FOC-01']);
  });

  test('is not taken back by a look with fewer facts', () => {
    const policy = policyWith(aRule({ when: { words: { in: ['title'], any: ['snake'] } } }));
    const warned = tellOn(newStory, evaluate(policy, aPage(game, { title: 'Snake' })), policy);
    const later = tellOn(warned, evaluate(policy, aPage(game)), policy);
    expect(later).toEqual(warned);
  });

  test('is nothing to remember where no rule spoke', () => {
    const policy = policyWith(aRule());
    const story = tellOn(newStory, evaluate(policy, aPage('https://class.example/')), policy);
    expect(isWorthRemembering(story)).toBe(false);
  });

  test('knows that help was shown, and nothing of why', () => {
    const policy = policyWith(
      aRule({ id: 'WEL-01', severity: 'critical', when: sadWords, action: 'support' }),
    );
    const story = tellOn(newStory, evaluate(policy, aPage(game, { search: 'the end' })), policy);
    expect(story).toMatchObject({
      supported: true,
      verdict: 'fine',
      student: undefined,
      rules: [],
      wouldFlip: [],
    });
    expect(JSON.stringify(story)).not.toMatch(/the end|WEL-01/);
    expect([...countedIn(story, policy)]).toEqual(['maple-district/WEL-01']);
    expect(isWorthRemembering(story)).toBe(true);
  });

  test('says of a page with a game and a worry only what concerns the game', () => {
    const policy = policyWith(
      aRule(),
      aRule({
        id: 'WEL-02',
        when: sadWords,
        action: 'record',
        route: 'counselor',
        student: { en: 'You matter.' },
      }),
    );
    const story = tellOn(newStory, evaluate(policy, aPage(game, { search: 'the end' })), policy);
    expect(story.verdict).toBe('warned');
    expect(story.rules.map(({ ruleId }) => ruleId)).toEqual(['FOC-01']);
    expect(story.counted).toContain('maple-district/WEL-02');
    expect(JSON.stringify(story)).not.toContain('You matter.');
  });

  test('is nothing to remember where a rule only came near', () => {
    const policy = policyWith(aRule({ active: { during: ['late_night'] } }));
    const decision = evaluate(policy, aPage(game));
    expect(decision.proof.rules).toHaveLength(1);
    expect(isWorthRemembering(tellOn(newStory, decision, policy))).toBe(false);
  });
});
