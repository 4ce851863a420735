import { missing, type Probe } from './probe';
import { stableMilestoneAt } from './stable-milestone';

interface Brand {
  readonly brand: string;
  readonly version: string;
}
interface UserAgentData {
  readonly brands?: readonly Brand[];
  readonly getHighEntropyValues?: (
    hints: readonly string[],
  ) => Promise<{ readonly fullVersionList?: readonly Brand[] }>;
}

export const browserVersionProbe: Probe = {
  id: 'browser-version',
  fills: ['browserMilestone', 'milestonesBehind'],
  remedy: 'Look up the version in the Admin console, or open chrome://version on the device.',
  read: async ({ now, currentMilestone }) => {
    const milestone = (await milestoneOfBrands()) ?? milestoneOfUserAgent();
    if (milestone === undefined) return missing('a Chromium version');
    const current = currentMilestone ?? stableMilestoneAt(now);
    return { facts: { browserMilestone: milestone, milestonesBehind: Math.max(0, current - milestone) } };
  },
};

/** Vendors put their own brand and made-up ones beside it, but every browser built on Chromium names the engine. */
const milestoneOfBrands = async (): Promise<number | undefined> => {
  const { userAgentData: data }: Navigator & { readonly userAgentData?: UserAgentData } = navigator;
  if (data === undefined) return undefined;
  const full = await data.getHighEntropyValues?.(['fullVersionList']).catch(() => undefined);
  const brands = full?.fullVersionList ?? data.brands ?? [];
  return major(brands.find(({ brand }) => brand === 'Chromium')?.version);
};

const milestoneOfUserAgent = (): number | undefined =>
  major(/\bChrom(?:e|ium)\/(\d+)/.exec(navigator.userAgent)?.[1]);

const major = (version: string | undefined): number | undefined => {
  const milestone = Number.parseInt(version ?? '', 10);
  return milestone > 0 ? milestone : undefined;
};
