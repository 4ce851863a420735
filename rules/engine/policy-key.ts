import type { Configuration } from '../model/configuration';

/** What else decides which packs are in force, and how strong their rules are. */
export interface PolicyGround {
  readonly managed: boolean;
  /** As the administrator wrote it. */
  readonly trust: unknown;
  /** By rule id. */
  readonly demotions: Readonly<Record<string, string>>;
}

/**
 * What a stored policy was made from beside its packs, as text to compare: a new build or other settings make it
 * worthless, other packs forget it by themselves.
 */
export const policyKey = (
  build: string,
  { starterPack, bellSchedule, packs }: Configuration,
  { managed, trust, demotions }: PolicyGround,
): string => JSON.stringify([build, starterPack, bellSchedule, packs, managed, trust, demotions]);
