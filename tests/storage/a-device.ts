import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { ClockPort } from '../../rules/flows/ports';
import { activityCounters } from '../../storage/activity-counters';
import { HandrailDatabase } from '../../storage/database';
import { accessStorage } from '../../storage/healing';
import { incidentLog } from '../../storage/incident-log';
import { postureLog } from '../../storage/posture-log';

/** A device in Greenwich: local days and hours are those of UTC. */
export const localDay: ClockPort['localDay'] = (at) => {
  const written = new Date(at).toISOString();
  return { day: written.slice(0, 10), hour: Number(written.slice(11, 13)) };
};

let lastId = 0;
const ids = { next: () => `i-${++lastId}` };

export const place = (indexedDB: IDBFactory) => ({ name: 'handrail', indexedDB, IDBKeyRange });

/** A connection to the disk `factory`, an empty one unless given, with all that stores on it. */
export const aDevice = (
  factory = new IDBFactory(),
  prepare: (database: HandrailDatabase) => void = () => undefined,
) => {
  const database = new HandrailDatabase(place(factory));
  prepare(database);
  const access = accessStorage(database);
  return {
    factory,
    database,
    access,
    log: incidentLog(access, { localDay }, ids),
    posture: postureLog(access),
    activeTime: activityCounters(access),
  };
};

/** Every row of every table, by table. */
export const everyRow = async (database: HandrailDatabase): Promise<Record<string, unknown[]>> =>
  Object.fromEntries(
    await Promise.all(database.tables.map(async (table) => [table.name, await table.toArray()] as const)),
  );
