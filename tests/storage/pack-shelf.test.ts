import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ShelvedPack } from '../../rules/flows/ports';
import type { RulePack } from '../../rules/model/pack';
import { packShelf } from '../../storage/pack-shelf';
import { tenOnTuesday } from '../rules/incidents/samples';
import { aDevice } from './a-device';

const sha256 = async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const aPack = async (packId: string, revision: number): Promise<ShelvedPack> => {
  const source = new TextEncoder().encode(`pack: { id: ${packId}, revision: ${revision} }`);
  const parsed: Pick<RulePack, 'format' | 'rules'> = { format: 1, rules: [] };
  return { packId, revision, source, sha256: await sha256(source), pack: parsed as RulePack };
};

const aShelf = () => {
  const device = aDevice();
  return { ...device, shelf: packShelf(device.access, sha256) };
};

describe('the pack shelf', () => {
  it('is empty on a new device', async () => {
    expect(await aShelf().shelf.active()).toEqual({ packs: [], damaged: [] });
  });

  it('gives back what was activated, to the byte, after a restart', async () => {
    const { shelf, database, factory } = aShelf();
    const packs = [await aPack('starter', 1), await aPack('maple-usd', 14)];
    await shelf.swap(packs, tenOnTuesday);
    database.close();
    const again = packShelf(aDevice(factory).access, sha256);
    expect(await again.active()).toEqual({
      packs: packs.map((pack) => ({ ...pack, activatedAt: tenOnTuesday })),
      damaged: [],
    });
  });

  it('swaps the whole set, and keeps the last revisions for looking things up', async () => {
    const { shelf } = aShelf();
    for (let revision = 1; revision <= 8; revision++)
      await shelf.swap([await aPack('maple-usd', revision)], tenOnTuesday + revision);
    expect((await shelf.active()).packs.map(({ revision }) => revision)).toEqual([8]);
    expect((await shelf.all()).map(({ revision }) => revision)).toEqual([8, 7, 6, 5, 4]);
  });

  it('changes nothing when a part of the swap fails', async () => {
    const { shelf } = aShelf();
    await shelf.swap([await aPack('maple-usd', 14)], tenOnTuesday);
    const cannotBeStored = {
      ...(await aPack('maple-usd', 15)),
      pack: (() => undefined) as unknown as RulePack,
    };
    await expect(shelf.swap([cannotBeStored], tenOnTuesday + 1)).rejects.toThrow();
    expect((await shelf.active()).packs.map(({ revision }) => revision)).toEqual([14]);
    expect(await shelf.all()).toHaveLength(1);
  });

  it('names a pack whose bytes changed on disk or are gone, and hands over the others', async () => {
    const { shelf, database } = aShelf();
    const [starter, district, school] = [
      await aPack('starter', 1),
      await aPack('maple-usd', 14),
      await aPack('north', 2),
    ];
    await shelf.swap([starter, district, school], tenOnTuesday);
    await database.packs.update(district.sha256, { source: new TextEncoder().encode('flipped') });
    await database.packs.delete(school.sha256);
    const { packs, damaged } = await shelf.active();
    expect(packs.map(({ packId }) => packId)).toEqual(['starter']);
    expect(damaged).toEqual(['maple-usd', 'north']);
  });
});
