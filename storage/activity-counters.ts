import type { ActiveTimePort } from '../rules/flows/ports';
import type { StorageAccess } from './healing';

const minuteMs = 60_000;
const quarterMinutes = 15;
const quarterMs = quarterMinutes * minuteMs;
const dayMs = 24 * 60 * minuteMs;
const keptMs = 8 * dayMs;

/** Active minutes, summed on disk so that they survive the worker. Never a host, only its class. */
export const activityCounters = ({ database, read, write }: StorageAccess): ActiveTimePort => {
  const { activeMinutes } = database;
  return {
    add: (at, hostClass, minutes) =>
      write(async () => {
        // Whole quarters of every time zone in use begin where quarters of UTC do.
        const startMs = Math.floor(at / quarterMs) * quarterMs;
        const id = `${startMs}|${hostClass}`;
        await database.transaction('rw', activeMinutes, async () => {
          const before = (await activeMinutes.get(id))?.minutes ?? 0;
          // A clock that went back replays its quarter; nobody is active for more of it than it has.
          const sum = Math.min(before + Math.max(minutes, 0), quarterMinutes);
          if (sum > before) await activeMinutes.put({ id, startMs, hostClass, minutes: sum });
        });
      }),

    lastDay: (at) =>
      read(async () => {
        const rows = await activeMinutes
          .where('startMs')
          .between(at - dayMs, at, false, true)
          .sortBy('startMs');
        return rows.map(({ startMs, hostClass, minutes }) => ({ startMs, hostClass, minutes }));
      }),

    prune: (at) =>
      write(async () => {
        await activeMinutes
          .where('startMs')
          .below(at - keptMs)
          .delete();
      }),
  };
};
