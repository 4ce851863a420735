import { afterEach, expect, test, vi } from 'vitest';
import type { BrowserApis } from '../../../platform/probes/browser-apis';
import { readDevice } from '../../../platform/probes/read-device';
import { probes } from '../../../platform/probes/registry';
import type { DeviceFacts } from '../../../rules/model/observation';

const fake = vi.hoisted(() => ({ apis: {} as object }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return fake.apis;
  },
}));

/** All probes against a browser that offers these APIs and no others. */
const readWith = (apis: BrowserApis, time: { now: number; currentMilestone?: number } = { now: 0 }) => {
  fake.apis = apis;
  return readDevice(probes, time);
};
const gives =
  <T>(value: T) =>
  () =>
    Promise.resolve(value);
const setting = (value: unknown, levelOfControl: string) => ({ get: gives({ value, levelOfControl }) });
const attributes = (directoryId: string, assetId: string): BrowserApis => ({
  enterprise: {
    deviceAttributes: { getDirectoryDeviceId: gives(directoryId), getDeviceAssetId: gives(assetId) },
  },
});
const proxy = (mode: string, level: string): BrowserApis => ({
  proxy: { settings: setting({ mode }, level) },
});
const safeBrowsing = (value: boolean, level: string): BrowserApis => ({
  privacy: { services: { safeBrowsingEnabled: setting(value, level) } },
});

afterEach(() => vi.unstubAllGlobals());

const values: readonly (readonly [string, BrowserApis, Partial<DeviceFacts>])[] = [
  ['a Chromebook', { runtime: { getPlatformInfo: gives({ os: 'cros' }) } }, { platform: 'cros' }],
  ['a screen lock', { idle: { getAutoLockDelay: gives(300) } }, { autoLockSeconds: 300 }],
  ['a screen that never locks', { idle: { getAutoLockDelay: gives(0) } }, { autoLockSeconds: 0 }],
  [
    'a proxy of policy',
    proxy('fixed_servers', 'not_controllable'),
    { proxyMode: 'fixed_servers', proxyControl: 'policy' },
  ],
  [
    'a proxy of an extension',
    proxy('pac_script', 'controlled_by_other_extensions'),
    { proxyControl: 'extension' },
  ],
  ['the usual proxy', proxy('system', 'controllable_by_this_extension'), { proxyControl: 'default' }],
  ['a proxy of the user', proxy('direct', 'controllable_by_this_extension'), { proxyControl: 'user' }],
  [
    'safe browsing locked',
    safeBrowsing(true, 'not_controllable'),
    { safeBrowsing: true, safeBrowsingControl: 'policy' },
  ],
  [
    'safe browsing switched off',
    safeBrowsing(false, 'controllable_by_this_extension'),
    { safeBrowsing: false, safeBrowsingControl: 'user' },
  ],
  ['an affiliated device', attributes('d-1', 'A-17'), { affiliated: true, assetId: 'A-17' }],
  ['an affiliated device without asset id', attributes('d-1', ''), { affiliated: true, assetId: '' }],
  ['an asset id without directory id', attributes('', 'A-17'), { assetId: 'A-17' }],
  [
    'a forced install',
    { management: { getSelf: gives({ id: 'us', name: 'Handrail', enabled: true, installType: 'admin' }) } },
    { installType: 'admin' },
  ],
  [
    'no private windows',
    { extension: { isAllowedIncognitoAccess: gives(false) } },
    { incognitoAccess: false },
  ],
];
test.each(values)('reads %s', async (_what, apis, facts) => {
  const reading = await readWith(apis);
  expect(reading.facts).toMatchObject(facts);
  for (const field of Object.keys(facts)) expect(reading.unread).not.toHaveProperty(field);
});

test('a level of control nobody has heard of is unread, and the value beside it is not', async () => {
  const { facts, unread } = await readWith(proxy('direct', 'controlled_by_the_moon'));
  expect(facts.proxyMode).toBe('direct');
  expect(unread.proxyControl?.reason).toBe('The browser gave no value.');
});

test('an empty directory id accuses nobody: affiliation and an empty asset id are unread', async () => {
  const { facts, unread } = await readWith(attributes('', ''));
  expect(facts).not.toHaveProperty('affiliated');
  expect(facts).not.toHaveProperty('assetId');
  expect(unread.affiliated?.reason).toContain('empty directory id');
  expect(unread.assetId?.remedy).toContain('asset ID');
});

test('other extensions are listed, without Handrail itself and themes', async () => {
  const game = {
    id: 'game',
    name: 'Snake',
    type: 'extension',
    enabled: true,
    installType: 'normal',
    mayDisable: true,
  };
  const { facts } = await readWith({
    runtime: { id: 'us' },
    management: {
      getAll: gives([
        { ...game, permissions: ['tabs'], hostPermissions: ['<all_urls>'] },
        { ...game, id: 'us' },
        { ...game, id: 'dark', type: 'theme' },
      ]),
    },
  });
  expect(facts.extensions).toEqual([
    {
      id: 'game',
      name: 'Snake',
      enabled: true,
      installType: 'normal',
      permissions: ['tabs'],
      hostPermissions: ['<all_urls>'],
      mayDisable: true,
    },
  ]);
});

test('free storage is what is left of the quota; the network is what the browser says', async () => {
  vi.stubGlobal('navigator', { onLine: false, storage: { estimate: gives({ quota: 1000, usage: 400 }) } });
  expect((await readWith({})).facts).toMatchObject({ storageFreeBytes: 600, online: false });
});

test('in a browser without any of these APIs, every fact is unread with a reason and a remedy', async () => {
  vi.stubGlobal('navigator', {
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0',
  });
  const { facts, unread } = await readWith({});
  expect(facts).toEqual({});
  const fields = probes.flatMap(({ fills }) => fills);
  expect(Object.keys(unread).sort()).toEqual([...fields].sort());
  for (const { reason, remedy } of Object.values(unread)) {
    expect(reason).toMatch(/^This browser does not offer .+ to Handrail\.$/);
    expect(remedy).toMatch(/\.$/);
  }
});

test('no two probes fill the same field', () => {
  const fields = probes.flatMap(({ fills }) => fills);
  expect(new Set(fields).size).toBe(fields.length);
});
