import type { PackSurroundings } from '../rules/model/pack-errand';
import type { HighWater } from '../rules/model/trust';
import { readConfiguration } from './configuration-source';
import { storedValue } from './stored-value';

/** The highest revisions that were taken, kept a second time outside the database. Only the worker writes it. */
export const highWaterMarks = storedValue<readonly HighWater[]>('local', 'highWater', []);

/** What packs are reviewed in on this device, as it is now. */
export const readSurroundings = async (): Promise<PackSurroundings> => {
  const [{ configuration, managed, trust }, highWater] = await Promise.all([
    readConfiguration(),
    highWaterMarks.read(),
  ]);
  return { configuration, managed, trust, highWater };
};
