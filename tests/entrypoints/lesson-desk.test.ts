import { describe, expect, test } from 'vitest';
import { lessonDesk } from '../../entrypoints/background/lesson-desk';
import { oneAtATime } from '../../entrypoints/background/one-at-a-time';
import type { PolicyEntry, ShelvedPack } from '../../rules/flows/pack-ports';
import { tuesdayAtTen } from '../fixtures/engine/observations';
import { aPack, aRule } from '../fixtures/engine/packs';
import { policyOf } from '../fixtures/engine/policies';
import { shelvedPack } from '../fixtures/shelved-packs';

const minuteMs = 60_000;
const district = aPack({
  rules: [
    aRule({ action: 'block' }),
    aRule({ id: 'BYP-01', action: 'block', locked: true, when: { host: { isOneOf: ['proxy.example'] } } }),
  ],
});

/** A desk over a shelf in memory, on a Tuesday at ten. */
const aDesk = async () => {
  let [now, changes] = [tuesdayAtTen, 0];
  let packs: readonly ShelvedPack[] = [await shelvedPack(district)];
  const entries: PolicyEntry[] = [];
  const wakings: number[] = [];
  const standing = { policy: policyOf([district]) };
  const holder = {
    current: async () => standing,
    readyFor: async () => standing,
    withEveryRule: async () => standing,
  };
  const shelf = {
    active: async () => ({ packs: packs.map((pack) => ({ ...pack, activatedAt: now })), damaged: [] }),
    swap: async (next: readonly ShelvedPack[], entry: PolicyEntry) => {
      packs = next;
      entries.push(entry);
    },
  };
  const desk = lessonDesk({
    holder: holder as unknown as Parameters<typeof lessonDesk>[0]['holder'],
    ports: {
      shelf: shelf as unknown as Parameters<typeof lessonDesk>[0]['ports']['shelf'],
      clock: { now: () => now, localDay: () => ({ day: '2026-09-15', hour: 10 }) },
      ids: { next: () => crypto.randomUUID() },
    },
    activation: { alone: oneAtATime() },
    policyChanged: async () => {
      changes += 1;
    },
    wakeAt: async (at) => {
      wakings.push(at);
    },
  });
  return {
    desk,
    later: (minutes: number) => {
      now = tuesdayAtTen + minutes * minuteMs;
    },
    onShelf: () => packs.map(({ packId, origin }) => (origin.kind === 'lesson' ? 'lesson' : packId)),
    entries,
    wakings,
    changes: () => changes,
  };
};
const game = { links: 'https://arcade.example/unit3', minutes: 20, note: 'Unit 3' } as const;

describe('a lesson that is given', () => {
  test('lies beside the packs, stands in the history, and the worker is woken at its end', async () => {
    const { desk, onShelf, entries, wakings, changes } = await aDesk();
    const { lesson, refused } = await desk.give(game);
    expect(lesson).toMatchObject({ hosts: ['arcade.example'], until: tuesdayAtTen + 20 * minuteMs });
    expect([refused, onShelf(), changes()]).toEqual([[], ['maple-district', 'lesson'], 1]);
    expect(entries).toMatchObject([{ by: 'lesson', why: 'Unit 3', marks: [] }]);
    expect(wakings).toEqual([tuesdayAtTen + 20 * minuteMs]);
  });
  test('until the period ends lasts as long as class', async () => {
    const { desk } = await aDesk();
    const { lesson } = await desk.give({ ...game, minutes: 'period' });
    // Ten to five past three.
    expect(lesson?.until).toBe(tuesdayAtTen + 305 * minuteMs);
  });
  test('of nothing that may be opened changes nothing', async () => {
    const { desk, onShelf, changes } = await aDesk();
    const outcome = await desk.give({ ...game, links: 'https://proxy.example/' });
    expect(outcome).toMatchObject({ lesson: undefined, refused: [{ why: 'kept' }], trouble: undefined });
    expect([onShelf(), changes()]).toEqual([['maple-district'], 0]);
  });
  test('out of class has no period to last for', async () => {
    const { desk, later } = await aDesk();
    later(8 * 60);
    expect((await desk.give({ ...game, minutes: 'period' })).trouble).toBe('no-period');
  });
  test('is one of ten at most', async () => {
    const { desk, later } = await aDesk();
    for (let each = 0; each < 10; each++) {
      later(each / 100);
      await desk.give(game);
    }
    later(0.5);
    expect(await desk.give(game)).toMatchObject({ lesson: undefined, trouble: 'too-many-lessons' });
  });
});

describe('a lesson that is over', () => {
  test('is taken from the shelf; one that still runs stays', async () => {
    const { desk, later, onShelf, wakings } = await aDesk();
    await desk.give(game);
    later(1);
    await desk.give({ ...game, minutes: 45 });
    later(20);
    await desk.look();
    expect(onShelf()).toEqual(['maple-district', 'lesson']);
    expect(wakings.at(-1)).toBe(tuesdayAtTen + 46 * minuteMs);
  });
  test('leaves nothing to do: looking again changes nothing', async () => {
    const { desk, later, changes } = await aDesk();
    await desk.give(game);
    later(20);
    await desk.look();
    await desk.look();
    expect(changes()).toBe(2);
  });
  test('ends before its time when a teacher ends it, and no pack ends that is none', async () => {
    const { desk, onShelf } = await aDesk();
    const { lesson } = await desk.give(game);
    await desk.end('maple-district');
    expect(onShelf()).toEqual(['maple-district', 'lesson']);
    await desk.end(lesson?.packId ?? '');
    expect(onShelf()).toEqual(['maple-district']);
  });
});
