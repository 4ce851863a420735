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
