import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ActivationDesk, Taken } from '../../../entrypoints/background/pack-activation';
import type { PolicyHolder } from '../../../entrypoints/background/policy-holder';
import { SourceDesk } from '../../../entrypoints/background/source-desk';
import type { Ports } from '../../../rules/flows/ports';
import { refreshEveryMs } from '../../../rules/flows/source-schedule';
import type { Configuration } from '../../../rules/model/configuration';
import type { FetchedPack, PackErrand } from '../../../rules/model/pack-errand';
import { packSources } from '../../../storage/pack-sources';
import { tenOnTuesday } from '../../rules/incidents/samples';
import { aDevice } from '../../storage/a-device';

vi.mock('../../../platform/messages', () => ({ sendMessage: vi.fn() }));
vi.mock('../../../platform/offscreen-page', () => ({
  needsOffscreenPage: () => false,
  closeOffscreenPage: async () => undefined,
}));
vi.mock('../../../platform/pack-surroundings', () => ({
  readSurroundings: async () => ({ configuration: {}, managed: false, trust: undefined, highWater: [] }),
}));
const inForce = vi.hoisted(() => ({
  packs: [] as { packId: string; origin: { kind: 'url'; url: string } }[],
  leftOut: [] as { packId: string }[],
}));
vi.mock('../../../entrypoints/background/policy-parts', () => ({ readPacksInForce: async () => inForce }));

const [one, two] = ['https://one.example/a.handrail', 'https://two.example/b.handrail'];
const activated: Taken = {
  result: 'activated',
  objections: [],
  testsPassed: 1,
  testsFailed: 0,
  packId: 'maple-usd',
};
const staged: FetchedPack['brought'] = { kind: 'staged', staged: 's-1' };

/** A device whose clock, settings and servers a test sets. */
const aDesk = () => {
  const world = {
    now: tenOnTuesday,
    configuration: {} as Configuration,
    managed: false,
    says: '"1"',
    brings: staged as FetchedPack['brought'],
    taken: activated as Taken,
    wokenAt: [] as number[],
    errands: [] as PackErrand[],
    wishes: [] as object[],
  };
  const sources = packSources(aDevice().access);
  const desk = new SourceDesk({
    holder: {
      current: async () => ({ known: { configuration: world.configuration, managed: world.managed } }),
    } as unknown as PolicyHolder,
    ports: { sources, clock: { now: () => world.now } } as unknown as Ports,
    activation: {
      take: async (_: string, wish: object) => {
        world.wishes.push(wish);
        return world.taken;
      },
    } as unknown as ActivationDesk,
    bring: async (errand) => {
      world.errands.push(errand);
      return { url: errand.url, etag: world.says, brought: world.brings };
    },
    wakeAt: async (at) => {
      world.wokenAt.push(at);
    },
  });
  return { desk, sources, world };
};

beforeEach(() => {
  inForce.packs = [];
  inForce.leftOut = [];
});

describe('addresses at a device of one’s own', () => {
  it('are asked at once, then every six hours, with what they said the last time while the pack is in force', async () => {
    const { desk, sources, world } = aDesk();
    expect(await desk.add(one)).toBeUndefined();
    expect(world.wishes).toEqual([
      { by: 'person', why: '', origin: { kind: 'url', url: one }, key: undefined },
    ]);
    inForce.packs = [{ packId: 'maple-usd', origin: { kind: 'url', url: one } }];
    await desk.refresh();
    expect(world.errands).toHaveLength(1);
    expect(world.wokenAt.at(-1)).toBe(tenOnTuesday + refreshEveryMs);
    world.now += refreshEveryMs;
    world.brings = { kind: 'unchanged' };
    await desk.refresh();
    expect(world.errands.map(({ etag }) => etag)).toEqual([undefined, '"1"']);
    expect(await sources.all()).toMatchObject([{ packId: 'maple-usd', checkedAt: world.now, failures: 0 }]);
  });

  it('send a pack that was laid down once more', async () => {
    const { desk, world } = aDesk();
    await desk.add(one);
    await desk.check(one);
    expect(world.errands.map(({ etag }) => etag)).toEqual([undefined, undefined]);
  });

  it('are asked at once, and once, when changed keys put their pack out of force', async () => {
    const { desk, world } = aDesk();
    await desk.add(one);
    inForce.leftOut = [{ packId: 'maple-usd' }];
    world.brings = { kind: 'nothing', trouble: 'It is signed with a key that trust.keys does not name.' };
    await desk.refresh();
    await desk.refresh();
    expect(world.errands.map(({ etag }) => etag)).toEqual([undefined, undefined]);
  });

  it('keep of a refused answer nothing by which the next could be called unchanged', async () => {
    const { desk, sources, world } = aDesk();
    await desk.add(one);
    inForce.packs = [{ packId: 'maple-usd', origin: { kind: 'url', url: one } }];
    world.says = '"2"';
    world.brings = { kind: 'nothing', trouble: 'Its signature does not fit.' };
    await desk.check(one);
    expect(await sources.all()).toMatchObject([{ etag: '"1"', trouble: 'Its signature does not fit.' }]);
    world.brings = staged;
    world.taken = { result: 'not-trusted', faults: [] };
    await desk.check(one);
    await desk.check(one);
    expect(world.errands.map(({ etag }) => etag)).toEqual([undefined, '"1"', '"1"', undefined]);
  });

  it('are not taken over plain http, and one that is gone is not asked', async () => {
    const { desk, world } = aDesk();
    expect(await desk.add('http://one.example/a.yaml')).toContain('https addresses only');
    expect(await desk.check(one)).toContain('No packs are taken from this address');
    expect(world.errands).toEqual([]);
  });

  it('whose pack is refused keep the sentence, and are asked for the whole pack the next time', async () => {
    const { desk, sources, world } = aDesk();
    world.taken = {
      result: 'not-trusted',
      faults: [{ code: 'x', message: 'Nobody signed it.', fix: 'Sign it.' }],
    };
    await desk.add(one);
    expect(await sources.all()).toMatchObject([
      { trouble: 'Nobody signed it. Sign it.', failures: 1, etag: undefined, packId: undefined },
    ]);
    world.taken = activated;
    await desk.check(one);
    expect(await sources.all()).toMatchObject([{ trouble: undefined, failures: 0, packId: 'maple-usd' }]);
  });

  it('are asked although the clock once was far ahead', async () => {
    const { desk, world } = aDesk();
    world.now = tenOnTuesday + 400 * refreshEveryMs;
    await desk.add(one);
    world.now = tenOnTuesday;
    await desk.refresh();
    expect(world.errands).toHaveLength(2);
  });
});

describe('addresses on a managed device', () => {
  it('are exactly those of the administrator, each with what is pinned for it', async () => {
    const { desk, sources, world } = aDesk();
    await desk.add(one);
    world.managed = true;
    world.configuration = { packs: [{ url: two, key: 'maple-2026', sha256: 'a'.repeat(64) }] };
    await desk.refresh();
    expect((await sources.all()).map(({ url, managed }) => [url, managed])).toEqual([[two, true]]);
    expect(world.errands.at(-1)).toMatchObject({ url: two, sha256: 'a'.repeat(64) });
    expect(world.wishes.at(-1)).toEqual({
      by: 'managed',
      why: '',
      origin: { kind: 'managed', url: two },
      key: 'maple-2026',
    });
    world.configuration = {};
    await desk.refresh();
    expect(await sources.all()).toEqual([]);
  });

  it('an answer for an address that is no longer there changes nothing', async () => {
    const { desk, sources, world } = aDesk();
    world.managed = true;
    await desk.brought({ url: two, brought: staged });
    expect([await sources.all(), world.wishes]).toEqual([[], []]);
  });
});
