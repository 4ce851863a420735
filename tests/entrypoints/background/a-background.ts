import 'fake-indexeddb/auto';
import { activationDesk, type Wish } from '../../../entrypoints/background/pack-activation';
import { PolicyHolder } from '../../../entrypoints/background/policy-holder';
import { readPacksInForce } from '../../../entrypoints/background/policy-parts';
import { makePorts } from '../../../entrypoints/background/world';
import type { PackJob } from '../../../entrypoints/pack-reader/pack-job';
import { takeTask } from '../../../entrypoints/pack-reader/take-task';
import { highWaterMarks, readSurroundings } from '../../../platform/pack-surroundings';
import { evaluate } from '../../../rules/engine/evaluate';
import type { NamedBytes } from '../../../rules/model/parcel';
import type { HighWater } from '../../../rules/model/trust';
import { aPage } from '../../fixtures/engine/observations';
import { anaOnly, now } from '../../fixtures/trust/attacks/attack';
import { trustCrypto } from '../../fixtures/trust/sealed-pack';
import { localDay } from '../../storage/a-device';
import { browser } from './fake-browser';

export const packUrl = 'https://packs.maple.example/maple.handrail';

/** What the administrator wrote and what the device's clock says. */
export interface Settings {
  readonly trust: unknown;
  readonly highWater: readonly HighWater[];
  readonly now: number;
}
const soundSettings: Settings = { trust: anaOnly, highWater: [], now };

export const chosen = (files: readonly NamedBytes[]): PackJob => ({
  kind: 'files',
  files: files.map(({ path, bytes }) => new File([bytes], path)),
});
export const fromAddress = (url: string, known: { readonly etag?: string } = {}): PackJob => ({
  kind: 'url',
  url,
  etag: known.etag,
  lastModified: undefined,
  sha256: undefined,
});

/**
 * A managed device in process: the reader of packs, the activation and the policy as they are built, over a disk in
 * memory. A test file that uses it replaces `wxt/browser` by `fake-browser`.
 */
export const aBackground = () => {
  let settings = soundSettings;
  const clock = { now: () => settings.now, localDay };
  const ports = { ...makePorts(), clock };
  const holder = new PolicyHolder(ports, 'test');
  const activation = activationDesk({
    holder,
    ports,
    policyChanged: async () => void (await holder.renew()),
  });
  return {
    ports,
    activation,
    /** Writes the managed configuration, as the browser tells the background of it. */
    configure: async (changes: Partial<Settings> = {}) => {
      settings = { ...soundSettings, ...changes };
      const packs = [{ url: packUrl }];
      await browser.storage.local.set({
        lastManagedConfiguration: { starterPack: false, packs, trust: settings.trust },
      });
      await highWaterMarks.write(settings.highWater);
      await holder.renew();
    },
    read: async (job: PackJob, fetch: typeof globalThis.fetch = globalThis.fetch) => {
      const surroundings = await readSurroundings();
      const tools = { ports, crypto: trustCrypto, fetch, onProgress: () => undefined };
      return (await takeTask({ job, surroundings }, tools)).reading;
    },
    take: (staged: string, wish: Partial<Wish> = {}) =>
      activation.take(staged, {
        by: 'managed',
        why: '',
        origin: { kind: 'managed', url: packUrl },
        ...wish,
      }),
    /** The packs in force, why others are not, and what the policy does to a student who opens a game. */
    standing: async () => {
      const { known } = await holder.current();
      const { packs, leftOut } = await readPacksInForce(known, ports);
      const game = aPage('https://arcade.example/snake');
      const { policy } = await holder.readyFor(game);
      return {
        packs: packs.map(({ packId, revision, sha256 }) => ({ packId, revision, sha256 })),
        leftOut,
        history: (await ports.shelf.history()).length,
        highWater: await ports.shelf.highWater(),
        effects: evaluate(policy, game).effects.map(({ kind }) => kind),
      };
    },
  };
};
