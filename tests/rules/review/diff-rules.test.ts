import { describe, expect, it } from 'vitest';
import type { Exception, Rule } from '../../../rules/model/pack';
import { anException } from '../../fixtures/engine/packs';
import { packWith, told } from './told';

/** What is told when the rule changes from one to the other. */
const ruleChange = (before: Partial<Rule>, after: Partial<Rule>) =>
  told([packWith(before)], [packWith(after)]);
const words = (params: object): Partial<Rule> => ({
  when: { words: { in: ['title'], any: ['snake', 'poker'], ...params } },
});

describe('a rule that changes', () => {
  it.each<[string, Partial<Rule>, Partial<Rule>, string]>([
    [
      'its action',
      {},
      { action: 'block' },
      'stricter Game site: from now on the page is closed; until now a reminder was shown. This holds for grades 6 to 8, Monday to Friday 8:10 to 15:05.',
    ],
    [
      'to help',
      {},
      { action: 'support' },
      'different Game site: from now on help is shown; until now a reminder was shown. This holds for grades 6 to 8, Monday to Friday 8:10 to 15:05.',
    ],
    [
      'its action while on trial',
      { status: 'trial' },
      { status: 'trial', action: 'block' },
      'different Game site: once its trial is over, the page is closed. Until then only a note is kept.',
    ],
    ['to off', {}, { status: 'off' }, 'gentler Game site: it is switched off.'],
    [
      'from trial to live',
      { status: 'trial' },
      { status: 'live' },
      'stricter Game site: its trial is over. A reminder is shown, for grades 6 to 8, Monday to Friday 8:10 to 15:05.',
    ],
    [
      'its hours',
      {},
      { active: { during: ['class', 'late_night'] } },
      'stricter Game site: it now holds Monday to Thursday 8:10 to 15:05 and 22:30 to 5:30; Friday 8:10 to 15:05; Sunday 22:30 to 5:30 instead of Monday to Friday 8:10 to 15:05 (35 hours more a week).',
    ],
    [
      'to other hours',
      {},
      { active: { during: ['late_night'] } },
      'different Game site: it now holds Monday to Thursday and Sunday 22:30 to 5:30 instead of Monday to Friday 8:10 to 15:05 (25 minutes more a week).',
    ],
    [
      'its students',
      {},
      { scope: {} },
      'stricter Game site: it is now for everyone instead of grades 6 to 8.',
    ],
    [
      'to fewer students',
      {},
      { scope: { grades: [6, 7], roles: ['student'] } },
      'gentler Game site: it is now for grades 6 and 7, and of these those with the role student instead of grades 6 to 8.',
    ],
    [
      'its words',
      words({}),
      words({ any: ['snake', 'poker', 'free spins'] }),
      'stricter Game site: what it looks for has changed: 1 more word or phrase (“free spins”).',
    ],
    [
      'its words, both ways',
      words({}),
      words({ any: ['snake', 'tetris'] }),
      'different Game site: what it looks for has changed: 1 more word or phrase (“tetris”), no longer 1 word or phrase (“poker”).',
    ],
    [
      'to words with company',
      words({}),
      words({ near: { within: 3, any: ['play'] } }),
      'gentler Game site: what it looks for has changed: from now on only with 1 word near by (“play”).',
    ],
    [
      'to fewer words needed',
      words({ atLeastDistinct: 2 }),
      words({}),
      'stricter Game site: what it looks for has changed: the least number of different words is 1 instead of 2.',
    ],
    [
      'to one more question that must be answered',
      {},
      { when: { host: { inList: 'games' }, none: [{ url: { matchesAny: ['arcade.example/lesson'] } }] } },
      'gentler Game site: it now speaks when the site is on the list “games” and (it is not so that the address fits one of: arcade.example/lesson); until now when the site is on the list “games”.',
    ],
    [
      'its lock',
      {},
      { locked: true },
      'stricter Game site: schools, classes and passes can no longer soften it.',
    ],
    [
      'its weight',
      {},
      { severity: 'high' },
      'stricter Game site: it now counts as serious instead of minor.',
    ],
    [
      'its patience',
      { repeats: { count: 3, within: { days: 7 } } },
      {},
      'stricter Game site: it is now noted each time instead of after 3 times within 7 days.',
    ],
    [
      'its words for the student',
      {},
      { student: { en: 'Back to work.' } },
      'different Game site: the student reads other words.',
    ],
    ['its name', { title: 'Games' }, {}, 'different Game site: it was called “Games” until now.'],
    [
      'its tests',
      {},
      { tests: [{ name: 'x', given: {}, expect: 'match' }] },
      'different Game site: it is tested with other examples.',
    ],
  ])('%s', (_what, before, after, sentence) => {
    expect(ruleChange(before, after)).toEqual([sentence]);
  });

  it('says nothing stricter of a rule that rests all the time', () => {
    expect(ruleChange({ status: 'draft' }, { status: 'draft', action: 'block' })).toEqual([
      'different Game site, which is not switched on: from now on the page is closed; until now a reminder was shown. This holds for grades 6 to 8, Monday to Friday 8:10 to 15:05.',
    ]);
  });
});

describe('exceptions', () => {
  const withException = (changes: Partial<Exception>) => ({ exceptions: [anException(changes)] });

  it('are gentler when they come, stricter when they go', () => {
    expect(ruleChange({}, withException({}))).toEqual([
      'gentler Game site: there is a new exception until 18 December 2026, for “Unit 3: game loops”.',
    ]);
    expect(ruleChange(withException({}), {})).toEqual([
      'stricter Game site: the exception for “Unit 3: game loops” is gone.',
    ]);
  });

  it.each<[Partial<Exception>, Partial<Exception>, string]>([
    [
      {},
      { expires: '2027-01-31' },
      'gentler Game site: the exception for “Unit 3: game loops” now ends on 31 January 2027 instead of 18 December 2026.',
    ],
    [
      {},
      { until: '2026-12-18T10:45' },
      'stricter Game site: the exception for “Unit 3: game loops” now ends on 18 December 2026, 10:45 instead of 18 December 2026.',
    ],
    [
      {},
      { during: ['class'] },
      'stricter Game site: the exception for “Unit 3: game loops” reaches less far than before.',
    ],
    [
      { when: { host: { isOneOf: ['arcade.example'] } } },
      { when: { host: { isOneOf: ['arcade.example', 'snake.example'] } } },
      'gentler Game site: the exception for “Unit 3: game loops” reaches further than before.',
    ],
    [
      {},
      { by: 'r.diaz' },
      'different Game site: the exception for “Unit 3: game loops” is worded otherwise.',
    ],
  ])('from %j to %j', (before, after, sentence) => {
    expect(ruleChange(withException(before), withException(after))).toEqual([sentence]);
  });
});
