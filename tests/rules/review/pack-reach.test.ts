import { expect, it } from 'vitest';
import type { RulePack } from '../../../rules/model/pack';
import { packReach } from '../../../rules/review/pack-reach';

type Rule = RulePack['rules'][number];
const rule = (id: string, more: Partial<Rule> = {}): Rule => ({
  id,
  title: `Rule ${id}`,
  severity: 'low',
  when: {},
  action: 'tell',
  student: { en: 'A tip.' },
  ...more,
});
const pack = (
  id: string,
  layer: RulePack['pack']['layer'],
  more: Partial<Pick<RulePack, 'rules' | 'adjust'>>,
): RulePack => ({
  format: 1,
  pack: { id, name: id, revision: 1, layer, publisher: 'Maple' },
  policy: { title: 'Agreement', clauses: [{ id: '1', title: 'One', checkedBy: 'rules' }] },
  charter: { reads: ['url'], keeps: ['host'], retentionDays: 30, offCampus: 'off' },
  clock: { timezone: 'UTC' },
  rules: [],
  ...more,
});

const base = pack('base', 'base', {
  rules: [
    rule('A', { locked: true, action: 'block' }),
    rule('B', { status: 'off' }),
    rule('C', { status: 'trial', action: 'block' }),
    rule('D'),
  ],
});

it('counts what the rules ask for: one that is off asks nothing, one on trial only notes', () => {
  expect(packReach([base])[0]).toEqual({
    packId: 'base',
    asks: { record: 1, tell: 1, warn: 0, block: 1, support: 0 },
    locked: ['Rule A'],
    adjusts: [],
  });
});

it('tells what a lower layer changes against the layers between it and the rule', () => {
  const district = pack('district', 'district', { adjust: [{ rule: 'D', action: 'warn' }] });
  const school = pack('school', 'school', {
    adjust: [
      { rule: 'D', action: 'block', active: { during: ['class'] } },
      { rule: 'NO-1', status: 'off' },
    ],
  });
  const [, ofDistrict, ofSchool] = packReach([school, base, district]);
  expect(ofDistrict?.adjusts).toMatchObject([{ title: 'Rule D', action: { from: 'tell', to: 'warn' } }]);
  expect(ofSchool?.adjusts).toMatchObject([
    { title: 'Rule D', action: { from: 'warn', to: 'block' }, during: ['class'], exceptions: 0 },
    { title: 'NO-1', action: undefined, status: 'off' },
  ]);
});
