import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { emptyDay } from '../../../rules/incidents/day-counters';
import { HandrailDatabase } from '../../../storage/database';
import { firstTables } from '../../../storage/migrations/0001-first-tables';
import { aDevice, place } from '../a-device';

const incidentRow = {
  id: 'i-1',
  ruleId: 'FOC-01',
  packId: 'maple-usd',
  packRevision: 14,
  kind: 'page',
  title: 'Game site in class time',
  clause: '5.2',
  severity: 'low',
  action: 'warn',
  trial: false,
  route: 'teacher',
  host: 'www.arcade.example',
  count: 3,
  firstSeen: 1789466400000,
  lastSeen: 1789466700000,
  day: '2026-09-15',
  disposition: 'open',
  kept: {},
  hostKey: 'www.arcade.example',
  urgency: 2,
  openedHour: 10,
} as const;

/** Rows as version 1 wrote them. Frozen: later versions must still read them. */
const frozen = {
  incidents: incidentRow,
  dayCounters: {
    ...emptyDay('2026-09-15'),
    opened: { info: 0, low: 1, medium: 0, high: 0, critical: 0 },
    unreviewed: { info: 0, low: 1, medium: 0, high: 0, critical: 0 },
  },
  repeats: { packId: 'maple-usd', ruleId: 'TIM-01', sightings: [{ firstSeen: 1, lastSeen: 2, count: 2 }] },
  activeMinutes: { id: '1789466400000|games', startMs: 1789466400000, hostClass: 'games', minutes: 4 },
} as const;

const aDiskOfVersion1 = async () => {
  const disk = new IDBFactory();
  const database = new HandrailDatabase(place(disk), [firstTables]);
  await database.open();
  return { disk, database };
};

describe('0001 first tables', () => {
  it('makes exactly these tables and indexes', async () => {
    const { database } = await aDiskOfVersion1();
    const made = database.tables.map(({ name, schema }) => {
      const indexes = schema.indexes.map((index) => index.src);
      return [name, [schema.primKey.src, ...indexes]];
    });
    expect(Object.fromEntries(made)).toEqual({
      incidents: ['id', '[packId+ruleId+hostKey+lastSeen]', '[day+urgency+lastSeen]', 'lastSeen'],
      dayCounters: ['day'],
      posture: ['ruleId'],
      repeats: ['[packId+ruleId]'],
      activeMinutes: ['id', 'startMs'],
      packs: ['sha256', 'activatedAt'],
      meta: ['key'],
    });
    expect(database.backendDB().version).toBe(10);
  });

  it('leaves rows that today’s build reads', async () => {
    const { disk, database } = await aDiskOfVersion1();
    await database.incidents.add(frozen.incidents);
    await database.dayCounters.add(frozen.dayCounters);
    await database.repeats.add(frozen.repeats);
    await database.activeMinutes.add(frozen.activeMinutes);
    database.close();

    const today = aDevice(disk);
    const { hostKey: _hostKey, urgency: _urgency, openedHour: _openedHour, ...incident } = frozen.incidents;
    expect(await today.log.worst(['2026-09-15'])).toEqual(incident);
    expect(await today.log.dayCounters(['2026-09-15'])).toEqual([frozen.dayCounters]);
    expect(await today.activeTime.lastDay(1789466400000)).toMatchObject([{ hostClass: 'games', minutes: 4 }]);
    expect(await today.database.repeats.toArray()).toEqual([frozen.repeats]);
  });
});
