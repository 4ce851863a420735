import type { Configuration } from '../model/configuration';
import type { RulePack } from '../model/pack';

/**
 * The built-in packs know no school's hours, so the administrator's bell schedule takes the place of their
 * `class` period, time zone and closed days. Packs that schools write have their own clock and are left alone.
 */
export const withBellSchedule = (pack: RulePack, bells: Configuration['bellSchedule']): RulePack => {
  if (bells === undefined || pack.pack.layer !== 'base') return pack;
  const standing = pack.clock.periods?.['class'];
  const days = bells.days && bells.days.length > 0 ? bells.days : standing?.days;
  const from = bells.from ?? standing?.from;
  const to = bells.to ?? standing?.to;
  return {
    ...pack,
    clock: {
      timezone: bells.timezone ?? pack.clock.timezone,
      periods: {
        ...pack.clock.periods,
        ...(days && from && to ? { class: { days, from, to } } : {}),
      },
      closed: [...(pack.clock.closed ?? []), ...(bells.closed ?? [])],
    },
  };
};
