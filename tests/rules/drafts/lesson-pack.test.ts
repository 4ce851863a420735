import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRegistry } from '../../../rules/checks/registry';
import { localTime } from '../../../rules/drafts/lesson/local-time';
import { type LessonWish, lessonPack } from '../../../rules/drafts/lesson-pack';
import { evaluate } from '../../../rules/engine/evaluate';
import { LocalClock } from '../../../rules/engine/local-clock';
import { parsePack } from '../../../rules/engine/parse-pack';
import type { RulePack } from '../../../rules/model/pack';
import { aPage, inChicago, tuesdayAtTen } from '../../fixtures/engine/observations';
import { aPack, aRule } from '../../fixtures/engine/packs';
import { policyOf } from '../../fixtures/engine/policies';

const district = aPack({
  rules: [
    aRule(),
    aRule({
      id: 'VID-01',
      title: 'Video site',
      action: 'block',
      when: { host: { isOneOf: ['video.example'] } },
    }),
    aRule({
      id: 'BYP-01',
      title: 'Proxy',
      action: 'block',
      locked: true,
      when: { host: { isOneOf: ['proxy.example'] } },
    }),
    aRule({
      id: 'WEL-01',
      title: 'Worry',
      action: 'block',
      route: 'counselor',
      when: { host: { isOneOf: ['worry.example'] } },
    }),
    aRule({ id: 'TXT-01', title: 'Words', when: { words: { in: ['title'], any: ['loops'] } } }),
  ],
});
const policy = policyOf([district]);

const wish = (links: readonly string[], ends: LessonWish['ends'] = { minutes: 45 }): LessonWish => ({
  links,
  ends,
  note: 'Unit 3',
  timezone: 'America/Chicago',
});
const lesson = (links: readonly string[], ends?: LessonWish['ends']) =>
  lessonPack(wish(links, ends), policy, tuesdayAtTen);
const packOf = (links: readonly string[], ends?: LessonWish['ends']): RulePack => {
  const { pack } = lesson(links, ends);
  if (pack === undefined) throw new Error('There is no lesson.');
  return pack;
};
const findsAt = (pack: RulePack, url: string, moment: string, title?: string) =>
  evaluate(
    policyOf([district, pack]),
    aPage(url, title === undefined ? {} : { title }, { at: inChicago(moment) }),
  ).findings.map(({ ruleId }) => ruleId);

describe('a lesson', () => {
  const pack = packOf(['https://video.example/unit3?v=7', 'https://arcade.example/']);

  test('opens its links until its minute, whatever their title is', () => {
    expect(findsAt(pack, 'https://video.example/unit3?v=7', '2026-09-15T10:44', 'loops')).toEqual([]);
    expect(findsAt(pack, 'https://arcade.example/snake', '2026-09-15T10:44')).toEqual([]);
    expect(findsAt(pack, 'https://video.example/unit3?v=7', '2026-09-15T10:45')).toEqual(['VID-01']);
  });
  test('opens nothing else', () => {
    expect(findsAt(pack, 'https://video.example/unit4?v=7', '2026-09-15T10:10')).toEqual(['VID-01']);
    expect(findsAt(pack, 'https://video.example/unit3?v=8', '2026-09-15T10:10')).toEqual(['VID-01']);
    expect(findsAt(pack, 'https://other.example/', '2026-09-15T10:10', 'loops')).toEqual(['TXT-01']);
    expect(findsAt(pack, 'https://sub.arcade.example/', '2026-09-15T10:10')).toEqual(['FOC-01']);
  });
  test('is a pack that the reader of packs takes without a word', () => {
    const text = JSON.stringify(pack);
    const read = parsePack({ file: 'lesson.json', text }, checkRegistry, { today: '2026-09-15' });
    expect(read.problems).toEqual([]);
    expect(read.pack?.pack).toMatchObject({ layer: 'class', expires: '2026-09-15' });
  });
  test('past midnight ends on the next day', () => {
    const late = packOf(['https://video.example/'], { until: '2026-09-16T08:00' });
    expect(late.adjust?.[0]?.exceptions?.[0]).toMatchObject({
      until: '2026-09-16T08:00',
      expires: '2026-09-16',
    });
  });
  test('says what it is for', () => {
    expect(pack.pack.name).toBe('Lesson until 10:45: Unit 3');
    expect(pack.adjust?.[0]?.exceptions?.[0]?.reason).toBe('Lesson: Unit 3');
  });
  test('of a link that no rule could stop is no lesson: it is open already', () => {
    const plain = policyOf([aPack({ rules: [aRule()] })]);
    expect(lessonPack(wish(['https://free.example/']), plain, tuesdayAtTen)).toEqual({
      pack: undefined,
      open: ['https://free.example/'],
      refused: [],
      trouble: undefined,
    });
  });
  test('of a link that nothing stands against changes nothing but what reads words', () => {
    expect(packOf(['https://free.example/']).adjust?.map(({ rule }) => rule)).toEqual(['TXT-01']);
  });
});

test('a rule that is only on trial keeps no link out', () => {
  const tried = aRule({
    action: 'block',
    locked: true,
    status: 'trial',
    when: { host: { isOneOf: ['video.example'] } },
  });
  const { refused } = lessonPack(
    wish(['https://video.example/']),
    policyOf([aPack({ rules: [tried] })]),
    tuesdayAtTen,
  );
  expect(refused).toEqual([]);
});

describe('is refused, and says why', () => {
  test.each([
    ['a link that is none', 'unit three', { why: 'no-address' }],
    ['a page that is not on the web', 'file:///etc/passwd', { why: 'no-address' }],
    [
      'what a locked rule blocks',
      'https://proxy.example/',
      { why: 'kept', rule: 'Proxy', pack: 'Maple district' },
    ],
    [
      'what goes to the counselor',
      'https://worry.example/',
      { why: 'kept', rule: 'Worry', pack: 'Maple district' },
    ],
    ['a link with a star', 'https://video.example/*', { why: 'not-by-itself' }],
  ])('%s', (_what, link, why) => {
    const { pack, refused } = lesson([link, 'https://video.example/']);
    expect(refused).toEqual([{ link, ...why }]);
    expect(pack?.adjust?.length).toBeGreaterThan(0);
  });
  test.each([
    [{ minutes: 0 }, 'over-already'],
    [{ minutes: 24 * 60 + 1 }, 'too-long'],
    [{ until: '2026-09-15T09:59' }, 'over-already'],
    [{ until: '2026-09-17T10:00' }, 'too-long'],
    [{ until: 'later' }, 'no-time'],
  ])('an end of %o', (ends, trouble) => {
    expect(lesson(['https://video.example/'], ends)).toEqual({
      pack: undefined,
      open: [],
      refused: [],
      trouble,
    });
  });
  test('one link too many', () => {
    const links = Array.from({ length: 101 }, (_, index) => `https://video.example/${index}`);
    expect(lesson(links).refused).toEqual([{ link: 'https://video.example/100', why: 'too-many' }]);
  });
});

test('the time on the wall is the one that the calendar has', () => {
  fc.assert(
    fc.property(fc.integer({ min: -2_000_000_000_000, max: 8_000_000_000_000 }), (at) => {
      expect(localTime(new LocalClock('UTC'), at)).toBe(new Date(at).toISOString().slice(0, 16));
    }),
    { seed: 5, numRuns: 300 },
  );
});
