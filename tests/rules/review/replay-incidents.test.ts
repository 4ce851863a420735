import { describe, expect, it } from 'vitest';
import type { Incident } from '../../../rules/model/incident';
import type { Rule } from '../../../rules/model/pack';
import { replay } from '../../../rules/review/replay';
import { observationsOfIncidents } from '../../../rules/review/replay/incidents';
import { saturdayAtTen, tuesdayAtTen } from '../../fixtures/engine/observations';
import { aRule } from '../../fixtures/engine/packs';
import { policyWith } from '../../fixtures/engine/policies';
import { anIncident } from '../incidents/samples';

const note = (changes: Partial<Incident> = {}) =>
  anIncident({ ruleId: 'FOC-01', kind: 'page', host: 'arcade.example', lastSeen: tuesdayAtTen, ...changes });
const games = aRule({ title: 'Game site' });
const block: Partial<Rule> = { action: 'block' };
const replayed = (before: Rule, after: Rule, notes: readonly Incident[], place = {}) =>
  replay(policyWith(before), policyWith(after), observationsOfIncidents(notes, place));

describe('a note on a site', () => {
  it('is judged again by its host and its time', async () => {
    const report = await replayed(games, { ...games, ...block }, [note({ count: 7 })]);
    expect(report).toMatchObject({
      judged: 1,
      lines: [
        {
          kind: 'other-action',
          after: 'block',
          count: 1,
          examples: [{ what: 'arcade.example', at: tuesdayAtTen }],
        },
      ],
    });
    const inClass = { ...games, active: { during: ['class'] } };
    const later = await replayed(games, inClass, [note(), note({ lastSeen: saturdayAtTen })]);
    expect(later.lines).toMatchObject([{ kind: 'no-longer-caught', examples: [{ at: saturdayAtTen }] }]);
  });

  it('is judged for the student of the device', async () => {
    const sixth = { ...games, scope: { grades: [6] } };
    expect(await replayed(sixth, { ...sixth, ...block }, [note()])).toMatchObject({
      judged: 0,
      notJudged: 1,
    });
    const known = await replayed(sixth, { ...sixth, ...block }, [note()], { subject: { grade: 6 } });
    expect(known).toMatchObject({ judged: 1, notJudged: 0 });
  });

  const words: Rule = { ...games, when: { words: { in: ['title'], any: ['snake'] } } };
  const path: Rule = { ...games, when: { url: { matchesAny: ['arcade.example/snake'] } } };
  it.each<[string, Rule, Rule]>([
    ['words that are not stored', words, { ...words, ...block }],
    ['a path that is not stored', path, { ...path, ...block }],
    ['a path, from now on', games, path],
    ['words, from now on', games, words],
    ['nothing any more, because it was removed before', { ...games, id: 'OLD-01' }, games],
  ])('is left out where its rule looks at %s', async (_what, before, after) => {
    const report = await replayed(before, after, [note()]);
    expect(report).toMatchObject({ judged: 0, notJudged: 1, lines: [] });
    expect(report.reasons[0]?.sentence).toMatch(/^What the rule looked at is not stored/);
  });

  it('is not caught any more where its rule is gone', async () => {
    const { lines } = await replayed(games, { ...games, id: 'NEW-01', status: 'off' }, [note()]);
    expect(lines).toMatchObject([{ ruleId: 'FOC-01', kind: 'no-longer-caught', before: 'warn' }]);
  });

  it('is left out without a host', async () => {
    const report = await replayed(games, games, [note({ host: undefined })]);
    expect(report.reasons).toEqual([{ sentence: 'The site is not stored with these notes.', count: 1 }]);
  });
});

describe('a note on the device', () => {
  const behind = (above: number) =>
    aRule({
      id: 'DEV-02',
      title: 'Browser is behind',
      action: 'tell',
      when: { 'browser-version': { milestonesBehind: { above } } },
    });
  const device = (kept: Incident['kept']) =>
    note({ ruleId: 'DEV-02', kind: 'device', host: undefined, kept });

  it('is judged again by what the charter keeps', async () => {
    const notes = [device({ milestonesBehind: 3 }), device({ milestonesBehind: 6 })];
    const { judged, lines } = await replayed(behind(2), behind(4), notes);
    expect(judged).toBe(2);
    expect(lines).toMatchObject([{ ruleId: 'DEV-02', kind: 'no-longer-caught', count: 1 }]);
  });

  it('is left out where nothing of the device was kept, or what was kept is nothing of the kind', async () => {
    const { reasons } = await replayed(behind(2), behind(4), [
      device({}),
      device({ milestonesBehind: 'three' }),
    ]);
    expect(reasons).toEqual([
      { sentence: 'What was read of the device is not stored with these notes.', count: 2 },
    ]);
  });
});

it('a note on minutes of use is left out', async () => {
  const report = await replayed(games, games, [note({ kind: 'activity', host: undefined })]);
  expect(report.reasons).toEqual([
    { sentence: 'How long a device was used is not stored with these notes.', count: 1 },
  ]);
});
