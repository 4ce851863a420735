import { expect } from '@playwright/test';
import type { Configuration } from '../../rules/model/configuration';
import { archiveOf, bytesOf, packText, partsOf } from '../fixtures/trust/sealed-pack';
import { makeSigner, type Signer } from '../fixtures/trust/signers';
import { test } from './fixtures/forced';
import { sayToWorker } from './fixtures/in-extension';
import { maple } from './fixtures/maple';
import { administratorAt, packAddress } from './fixtures/pack-life';
import { htmlPage } from './fixtures/school';
import { pin } from './fixtures/teacher';

const game = 'http://arcade.example/snake';

/** A signed archive of that revision, in which games are blocked. */
const archive = (revision: number, signer: Signer): Promise<Uint8Array> => {
  const parts = partsOf({ revision });
  const text = packText({ revision }).replace('FOC-01', 'SNA-01').replace('action: warn', 'action: block');
  return archiveOf({ ...parts, pack: { ...parts.pack, bytes: bytesOf(text) } }, [signer]);
};

test('a managed device takes exactly the signed packs it is told, and the last good one goes on blocking', async ({
  district,
  school,
}) => {
  test.slow();
  const [signer, stranger] = [await makeSigner('maple-2026'), await makeSigner('maple-2026')];
  const url = packAddress(school, 'maple.handrail');
  let served: Uint8Array | string = await archive(14, signer);
  school.serve(url, () => ({ body: served }));
  school.serve(game, htmlPage('Snake', '<p>Play.</p>'));
  const configuration: Configuration = {
    ...maple,
    unlock: { pin },
    packs: [{ url, key: 'maple-2026' }],
    trust: { keys: [signer.pinned] },
  };
  district.decree(configuration);
  const context = await district.startBrowser();
  const device = await district.deviceIn(context);
  const probe = await device.openPage('manifest.json');
  await expect(async () => {
    // A policy that is read before the browser knows the extension's schema is dropped; the next reading takes it.
    await district.reloadPolicy(context);
    const { res } = (await sayToWorker(probe, 'unlock', { pin })) as { res: { result: string } };
    expect(res.result).toBe('unlocked');
  }).toPass({ timeout: 30_000 });
  const administrator = await administratorAt(device);
  const inForce = async () =>
    (await administrator.packs()).packs.find(({ packId }) => packId === 'maple-usd');
  await expect.poll(inForce, { timeout: 20_000 }).toMatchObject({
    revision: 14,
    origin: { kind: 'managed', url },
    signers: ['maple-2026'],
  });

  const blocks = async () => {
    const tab = await context.newPage();
    await tab.goto(game).catch(() => undefined);
    await expect(tab.getByRole('heading', { name: 'This page is blocked by your school' })).toBeVisible();
    await tab.close();
  };
  await blocks();

  const refusals: readonly [string | Uint8Array, string][] = [
    [await archive(15, stranger), 'The signature of “maple-2026” does not fit'],
    [packText({ revision: 15 }), 'The pack is not signed'],
    [await archive(13, signer), 'this device took revision 14 already'],
    [(await archive(15, signer)).subarray(0, 900), ''],
  ];
  for (const [offered, sentence] of refusals) {
    served = offered;
    const reply = await administrator.ask('checkPackSource', { url });
    const [source] = reply.result === 'packs' ? reply.sources : [];
    expect(source?.trouble ?? 'no trouble').toContain(sentence);
    expect(source?.trouble).toBeDefined();
    expect(await inForce()).toMatchObject({ revision: 14 });
  }
  await blocks();
  expect(await administrator.ask('addPackSource', { url: `${url}?mine` })).toMatchObject({
    result: 'refused',
  });
  expect(await administrator.ask('rollBack', { historyId: 'any', why: '' })).toMatchObject({
    result: 'refused',
  });

  served = await archive(15, signer);
  await administrator.ask('checkPackSource', { url });
  expect(await inForce()).toMatchObject({ revision: 15 });

  // Half a configuration takes nothing new, and drops nothing that was good.
  district.decree({ ...configuration, trust: { required: true, threshold: 2 } });
  await district.reloadPolicy(context);
  await expect.poll(async () => (await administrator.packs()).trust).toBe('broken');
  served = await archive(16, signer);
  const broken = await administrator.ask('checkPackSource', { url });
  expect(broken).toMatchObject({ sources: [{ trouble: expect.stringContaining('cannot be used') }] });
  expect(await inForce()).toMatchObject({ revision: 15 });
  await blocks();
});
