import { describe, expect, it } from 'vitest';
import type { Rule, RulePack } from '../../../rules/model/pack';
import { aPack } from '../../fixtures/engine/packs';
import { inClass, packWith, told } from './told';

describe('layers', () => {
  it('show as what they do: a school that sharpens the district’s rule', () => {
    const school = aPack({ layer: 'school', rules: [], adjust: [{ rule: 'FOC-01', action: 'block' }] });
    expect(told([packWith({})], [packWith({}), school])[0]).toBe(
      'stricter Game site: from now on the page is closed; until now a reminder was shown. This holds for grades 6 to 8, Monday to Friday 8:10 to 15:05.',
    );
  });

  it('show nothing that no layer may do', () => {
    const school = (adjusts: RulePack['adjust']) => aPack({ layer: 'school', rules: [], adjust: adjusts });
    const district = packWith({ locked: true });
    const lowering = [{ rule: 'FOC-01', action: 'record' as const }];
    expect(told([district, school(undefined)], [district, school(lowering)])).toEqual([]);
  });

  it('show a list that takes the place of another of its name', () => {
    const lists = (hosts: string[]) => ({ games: { hosts } });
    const district = aPack({ rules: [], lists: lists(['arcade.example']) });
    const base = aPack({ layer: 'base', rules: [], lists: lists(['arcade.example', 'snake.example']) });
    const school = aPack({ layer: 'school', lists: {}, rules: [inClass] });
    expect(told([base, school], [base, district, school])[0]).toBe(
      'gentler Game site: its list “games” is now another one of that name.',
    );
  });
});

describe('rules and packs that come and go', () => {
  it('are told with what they do, for whom and when', () => {
    const none = aPack({ rules: [] });
    expect(told([none], [packWith({})])).toEqual([
      'stricter New: Game site. When the site is on the list “games”, a reminder is shown, for grades 6 to 8, Monday to Friday 8:10 to 15:05.',
    ]);
    expect(told([packWith({})], [none])).toEqual([
      'gentler No longer there: Game site. Until now a reminder was shown, for grades 6 to 8, Monday to Friday 8:10 to 15:05.',
    ]);
    expect(told([none], [packWith({ status: 'draft' })])).toEqual([
      'different New, but not switched on: Game site.',
    ]);
  });

  it('bring what they read and keep', () => {
    expect(told([], [aPack({ rules: [] })])).toEqual([
      'different “Maple district” by Maple comes in with 0 rules. It may read the address of a page, the title of a page, the words typed into a search engine and settings of the browser and the device, and keeps the name of the site, the rule, the time and how often for 30 days; away from school its rules hold as they do at school.',
    ]);
    expect(told([aPack({ rules: [] })], [])).toEqual([
      'different “Maple district” by Maple goes, with 0 rules.',
    ]);
  });
});

describe('lists', () => {
  const listChange = (before: string[], after: string[], rules: Rule[] = [inClass]) =>
    told(
      [aPack({ rules, lists: { games: { hosts: before } } })],
      [aPack({ rules, lists: { games: { hosts: after } } })],
    );

  it('say how many hosts and show five', () => {
    const many = Array.from({ length: 7 }, (_, number) => `g${number}.example`);
    expect(listChange(['a.example'], ['a.example', ...many])).toEqual([
      'stricter The list “games” gains 7 sites (g0.example, g1.example, g2.example, g3.example, g4.example and 2 more).',
    ]);
  });

  it('are gentler when what they excuse grows, and neither when a parent was listed already', () => {
    const excusing = [{ ...inClass, when: { none: [{ host: { inList: 'games' } }] } }];
    expect(listChange(['a.example'], ['a.example', 'b.example'], excusing)).toEqual([
      'gentler The list “games” gains 1 site (b.example).',
    ]);
    expect(listChange(['a.example'], ['a.example', 'www.a.example'])).toEqual([
      'different The list “games” gains 1 site (www.a.example).',
    ]);
  });

  it('from files are told by their number of hosts', () => {
    const pack = () => aPack({ rules: [inClass], lists: { games: { from: 'games.txt', as: 'domains' } } });
    const [before, after] = [pack(), pack()];
    const listFile = (owner: RulePack) =>
      owner === before
        ? { sha256: 'a'.repeat(64), hostCount: 90_000 }
        : { sha256: 'b'.repeat(64), hostCount: 91_000 };
    expect(told([before], [after], { listFile })).toEqual([
      'stricter The list “games” now has 91,000 sites instead of 90,000 sites.',
    ]);
    expect(told([before], [before], { listFile })).toEqual([]);
  });
});

describe('the rest of a pack', () => {
  it('what is protected', () => {
    const url = 'https://www.thetrevorproject.org/';
    const [less, more] = [packWith({}), { ...packWith({}), protected: [{ url, why: 'crisis help' }] }];
    expect(told([less], [more])).toEqual([
      `gentler “Maple district” promises never to close: 1 address (${url}).`,
    ]);
    expect(told([more], [less])).toEqual([
      `stricter “Maple district” takes back its promise never to close: 1 address (${url}).`,
    ]);
  });

  it.each<[Partial<RulePack['charter']>, string]>([
    [
      { reads: ['url', 'title', 'search', 'device', 'typed'] },
      'stricter “Maple district” may now also read: words while they are typed into a page, never kept.',
    ],
    [{ keeps: ['rule', 'time', 'count'] }, 'gentler “Maple district” no longer keeps: the name of the site.'],
    [{ retentionDays: 90 }, 'stricter Notes of “Maple district” are kept 90 days instead of 30.'],
    [
      { offCampus: 'tell-only' },
      'gentler “Maple district”: from now on away from school its rules only show tips, and stop nobody.',
    ],
  ])('the charter: %j', (charter, sentence) => {
    expect(told([aPack()], [aPack({ charter })])).toEqual([sentence]);
  });

  it('its clock and closed days', () => {
    expect(told([aPack()], [aPack({ clock: { timezone: 'America/Denver' } })])).toEqual([
      'different The hours of “Maple district” are read on another clock: America/Denver.',
    ]);
    expect(
      told([aPack()], [aPack({ clock: { closed: ['2026-11-26', '2026-11-27', '2026-12-24'] } })]),
    ).toEqual(['gentler Rules with hours of “Maple district” rest on 24 December 2026.']);
  });

  it('its name and its document', () => {
    const renamed = aPack();
    expect(
      told(
        [aPack()],
        [
          {
            ...renamed,
            pack: { ...renamed.pack, name: 'Maple USD' },
            policy: { ...renamed.policy, title: 'Handbook' },
          },
        ],
      ),
    ).toEqual([
      'different “Maple district” is now called “Maple USD”.',
      'different The written policy behind “Maple USD” is another one.',
    ]);
  });
});
