import type { RulePack } from '../model/pack';
import { dayOfDate, LocalClock } from './local-clock';

/** When a pack's `notBefore` dawns on its own clock, in milliseconds since 1970; nothing where it names no day. */
const beginningOf = ({ pack, clock }: RulePack): number | undefined =>
  pack.notBefore === undefined
    ? undefined
    : new LocalClock(clock.timezone).momentOf(dayOfDate(pack.notBefore), 0);

/** Whether a pack is in force at `now`, in milliseconds since 1970; without a time every pack is. */
export const hasBegun = (pack: RulePack, now: number | undefined): boolean =>
  now === undefined || (beginningOf(pack) ?? now) <= now;

/** The next moment after `now` at which another of the packs is in force; nothing where none is to come. */
export const goodUntilOf = (packs: readonly RulePack[], now: number | undefined): number | undefined => {
  if (now === undefined) return undefined;
  const coming = packs.flatMap((pack) => beginningOf(pack) ?? []).filter((begins) => begins > now);
  return coming.length === 0 ? undefined : Math.min(...coming);
};
