import type { Configuration } from '../model/configuration';

/**
 * What a stored policy was made from beside its packs, as text to compare: a new build or other settings make it
 * worthless, other packs forget it by themselves.
 */
export const policyKey = (build: string, { starterPack, bellSchedule }: Configuration): string =>
  JSON.stringify([build, starterPack, bellSchedule]);
