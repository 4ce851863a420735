import { afterEach, expect, test, vi } from 'vitest';
import { browserVersionProbe } from '../../../platform/probes/browser-version';
import { stableMilestoneAt } from '../../../platform/probes/stable-milestone';

vi.mock('wxt/browser', () => ({ browser: {} }));
afterEach(() => vi.unstubAllGlobals());

const day = 24 * 60 * 60 * 1000;
const stable144 = Date.UTC(2026, 0, 13);

const userAgent = (version: string) =>
  `Mozilla/5.0 (X11; CrOS x86_64) AppleWebKit/537.36 Chrome/${version} Safari/537.36`;
const brands = (...list: [string, string][]) => ({
  userAgentData: {
    getHighEntropyValues: async () => ({
      fullVersionList: list.map(([brand, version]) => ({ brand, version })),
    }),
  },
});

const readings: readonly (readonly [string, object, { now: number; currentMilestone?: number }, object])[] = [
  [
    'the engine’s version counts, whatever brands stand beside it',
    brands(['Not?A_Brand', '99.0.0.0'], ['Some Browser', '12.1'], ['Chromium', '141.0.7390.1']),
    { now: stable144 },
    { browserMilestone: 141, milestonesBehind: 3 },
  ],
  [
    'the user agent is read where there are no brands',
    { userAgent: userAgent('143.0.0.0') },
    { now: stable144 },
    { browserMilestone: 143, milestonesBehind: 1 },
  ],
  [
    'a browser newer than the calendar is not behind',
    { userAgent: userAgent('156.0.0.0') },
    { now: stable144 },
    { browserMilestone: 156, milestonesBehind: 0 },
  ],
  [
    'the administrator’s milestone wins over the calendar',
    { userAgent: userAgent('144.0.0.0') },
    { now: stable144 + 300 * day, currentMilestone: 145 },
    { browserMilestone: 144, milestonesBehind: 1 },
  ],
];
test.each(readings)('%s', async (_what, navigator, context, facts) => {
  vi.stubGlobal('navigator', navigator);
  expect(await browserVersionProbe.read(context)).toEqual({ facts });
});

test('brands that the browser refuses to tell cost nothing: the user agent still says it', async () => {
  const refusing = { getHighEntropyValues: () => Promise.reject(new Error('NotAllowedError')) };
  vi.stubGlobal('navigator', { userAgentData: refusing, userAgent: userAgent('144.0.0.0') });
  expect(await browserVersionProbe.read({ now: stable144 })).toMatchObject({
    facts: { browserMilestone: 144 },
  });
});

test('the calendar counts a milestone only when its 28 days are full', () => {
  expect(stableMilestoneAt(stable144)).toBe(144);
  expect(stableMilestoneAt(stable144 + 28 * day - 1)).toBe(144);
  expect(stableMilestoneAt(stable144 + 28 * day)).toBe(145);
  expect(stableMilestoneAt(stable144 - 1)).toBe(143);
});
