import { LocalClock } from '../engine/local-clock';
import type { Policy } from '../engine/policy';
import { compileSchedule } from '../engine/schedule';

/**
 * When the lesson period of now ends, in milliseconds since 1970: of all periods of the packs that are under way the
 * one that ends first. Nights are no lessons. Nothing out of class.
 */
export const periodEnd = ({ packs }: Pick<Policy, 'packs'>, now: number): number | undefined => {
  const ends = packs.flatMap(({ clock: { timezone, periods = {}, closed = [] } }) =>
    Object.values(periods)
      .filter(({ from, to }) => from < to)
      .flatMap(
        (period) => compileSchedule(new LocalClock(timezone), [period], closed).judge(now).until ?? [],
      ),
  );
  return ends.length === 0 ? undefined : Math.min(...ends);
};
