import type { Pruned } from '../rules/flows/ports';
import type { HandrailDatabase } from './database';

/**
 * Removes incidents and counters of days before `keptFrom`, and sightings last seen before `keptSince`
 * (milliseconds since 1970), in one transaction. Days go whole, so that counters and incidents keep agreeing.
 */
export const pruneRecords = (
  database: HandrailDatabase,
  keptFrom: string,
  keptSince: number,
): PromiseLike<Pruned> => {
  const { incidents, dayCounters, posture, repeats } = database;
  return database.transaction('rw', [incidents, dayCounters, posture, repeats], async () => {
    const old = incidents.where('[day+urgency+lastSeen]').below([keptFrom]);
    const oldIds = new Set(await old.primaryKeys());
    await incidents.bulkDelete([...oldIds]);
    await dayCounters.where('day').below(keptFrom).delete();
    // A device that still fails is told anew: its record went, its trouble did not.
    await posture
      .filter(({ incidentId }) => incidentId !== undefined && oldIds.has(incidentId))
      .modify({ incidentId: undefined, closedAt: undefined, told: false });
    for (const row of await repeats.toArray()) {
      const sightings = row.sightings.filter(({ lastSeen }) => lastSeen >= keptSince);
      if (sightings.length === 0) await repeats.delete([row.packId, row.ruleId]);
      else if (sightings.length < row.sightings.length) await repeats.put({ ...row, sightings });
    }
    return { incidents: oldIds.size, keptFrom };
  });
};
