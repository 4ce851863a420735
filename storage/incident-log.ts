import { Dexie } from 'dexie';
import type { ClockPort, IdPort, IncidentLogPort } from '../rules/flows/ports';
import { emptyDay, isForSummary } from '../rules/incidents/day-counters';
import { asNote } from '../rules/incidents/summarize';
import type { HandrailDatabase } from './database';
import type { StorageAccess } from './healing';
import { IncidentBook } from './incident-book';
import { fromIncidentRow, type IncidentRow } from './incident-row';
import { pruneRecords } from './prune-records';
import { leavesNothing, nothingRecorded, recordDecision } from './record-decision';

const dayMs = 24 * 60 * 60_000;

/** The incident log: one transaction per method; every method rejects with a StorageFailure when it failed. */
export const incidentLog = (
  { database, read, write, recording }: StorageAccess,
  clock: Pick<ClockPort, 'localDay'>,
  ids: IdPort,
): IncidentLogPort => {
  const { incidents, dayCounters } = database;
  return {
    record: async (decision, deviceRules) => {
      if (leavesNothing(decision)) return nothingRecorded;
      const moment = { at: decision.at, ...clock.localDay(decision.at) };
      return write(
        () => recordDecision(database, decision, deviceRules, moment, ids.next),
        ({ stored }) => stored,
      );
    },

    setDisposition: (incidentId, disposition) =>
      write(
        () =>
          database.transaction('rw', [incidents, dayCounters], async () => {
            const book = new IncidentBook(database, ids.next);
            const incident = await book.dispose(incidentId, disposition);
            await book.days.save();
            return incident;
          }),
        (incident) => incident !== undefined,
      ),

    each: (visit) => read(() => incidents.each((row) => visit(fromIncidentRow(row)))),

    dayCounters: (days) =>
      read(async () => {
        const rows = await dayCounters.bulkGet([...days]);
        return days.map((day, index) => rows[index] ?? emptyDay(day));
      }),

    recent: (limit) =>
      read(async () => {
        const rows = await incidents
          .orderBy('lastSeen')
          .reverse()
          .filter(isForSummary)
          .limit(limit)
          .toArray();
        return rows.map(fromIncidentRow);
      }),

    worst: (days) =>
      read(async () => {
        const ofDays = await Promise.all(days.map((day) => worstOf(database, day)));
        const [worst] = ofDays.flatMap((row) => row ?? []).toSorted(worstFirst);
        return worst && fromIncidentRow(worst);
      }),

    notes: (sinceDay, limit) =>
      read(async () => {
        const newest = incidents.orderBy('lastSeen').reverse();
        const rows = await newest
          .filter((row) => row.day >= sinceDay && isForSummary(row))
          .limit(limit)
          .toArray();
        return rows.map((row) => asNote(fromIncidentRow(row)));
      }),

    prune: (retentionDays, at) => {
      const keptSince = at - retentionDays * dayMs;
      return write(() => pruneRecords(database, clock.localDay(keptSince).day, keptSince));
    },

    recording,
  };
};

/** The worst of one day that nobody has reviewed, newest of its rank: one step in the index, however full the day. */
const worstOf = ({ incidents }: HandrailDatabase, day: string): Promise<IncidentRow | undefined> =>
  incidents
    .where('[day+urgency+lastSeen]')
    .between([day, 1, Dexie.minKey], [day, Number.POSITIVE_INFINITY, Dexie.maxKey])
    .reverse()
    .first();

const worstFirst = (one: IncidentRow, other: IncidentRow): number =>
  other.urgency - one.urgency || other.lastSeen - one.lastSeen;
