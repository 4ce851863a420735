import type { LocalDay, RecordedIncident } from '../rules/flows/ports';
import { coalesce, coalescingMs, reopen } from '../rules/incidents/coalesce';
import { countDisposition, countOpened, countSeenAgain } from '../rules/incidents/day-counters';
import { openIncident } from '../rules/incidents/open';
import { countSighting, type Sighting, withSightings } from '../rules/incidents/repeats';
import type { Finding } from '../rules/model/finding';
import type { Disposition, Incident } from '../rules/model/incident';
import type { HandrailDatabase } from './database';
import { DayLedger } from './day-ledger';
import { fromIncidentRow, type IncidentRow, toIncidentRow } from './incident-row';

/** When something was seen, there and here. */
export interface Moment extends LocalDay {
  /** Milliseconds since 1970. */
  readonly at: number;
}
/** What became of a finding. */
export type Entry =
  | ({ readonly kind: 'opened' | 'seen-again' } & RecordedIncident)
  | { readonly kind: 'waiting'; readonly ruleId: string };

/** More like incidents than this near one time only exist after a clock jumped; then a new one is opened. */
const maxCandidates = 20;

/** Incidents and their counters, changed together: lives as long as one read-write transaction. */
export class IncidentBook {
  readonly #database: HandrailDatabase;
  /** Saved by whoever made the book, last of all. */
  readonly days: DayLedger;
  readonly #nextId: () => string;

  constructor(database: HandrailDatabase, nextId: () => string) {
    this.#database = database;
    this.days = new DayLedger(database.dayCounters);
    this.#nextId = nextId;
  }

  /** Counts the finding into its incident, or opens one. */
  async enter(finding: Finding, moment: Moment): Promise<Entry> {
    return (await this.#seeAgain(finding, moment.at)) ?? (await this.open(finding, moment));
  }

  /** Opens an incident, unless the rule waits for more repeats. */
  async open(finding: Finding, { at, day, hour }: Moment): Promise<Entry> {
    const { ruleId, repeats } = finding;
    const sightings = repeats ? await this.#sight(finding, repeats, at) : [];
    if (sightings === undefined) return { kind: 'waiting', ruleId };
    const opened = openIncident(finding, at, day, this.#nextId());
    const incident = sightings.length > 0 ? withSightings(opened, sightings) : opened;
    await this.#database.incidents.add(toIncidentRow(incident, hour));
    await this.days.change(day, (counters) => countOpened(counters, incident, hour));
    return { kind: 'opened', incidentId: incident.id, ruleId };
  }

  /** Counts a device failure that came back into the incident of last time, or opens one if that is gone. */
  async openAgain(incidentId: string, finding: Finding, moment: Moment): Promise<Entry> {
    const row = await this.#database.incidents.get(incidentId);
    if (row === undefined || row.packId !== finding.packId) return this.open(finding, moment);
    return this.#countIn(row, reopen(fromIncidentRow(row), finding, moment.at));
  }

  /** Sets a disposition; the incident as it is afterwards, nothing when there is none of that id. */
  async dispose(incidentId: string, disposition: Disposition): Promise<Incident | undefined> {
    const row = await this.#database.incidents.get(incidentId);
    if (row === undefined) return undefined;
    const before = fromIncidentRow(row);
    if (before.disposition === disposition) return before;
    const after = { ...before, disposition };
    await this.#database.incidents.put(toIncidentRow(after, row.openedHour));
    await this.days.change(row.day, (counters) => countDisposition(counters, before, disposition));
    return after;
  }

  /** Closes an incident that mended itself. A person's word stands; true when there was none to respect. */
  async closeMended(incidentId: string): Promise<boolean> {
    const row = await this.#database.incidents.get(incidentId);
    if (row?.disposition !== 'open' && row?.disposition !== 'acknowledged') return false;
    await this.dispose(incidentId, 'resolved');
    return true;
  }

  async #seeAgain(finding: Finding, at: number): Promise<Entry | undefined> {
    const { packId, ruleId, host = '' } = finding;
    const candidates = await this.#database.incidents
      .where('[packId+ruleId+hostKey+lastSeen]')
      .between(
        [packId, ruleId, host, at - coalescingMs],
        [packId, ruleId, host, Number.POSITIVE_INFINITY],
        true,
        true,
      )
      .limit(maxCandidates)
      .toArray();
    for (const row of candidates) {
      const after = coalesce(fromIncidentRow(row), finding, at);
      if (after) return this.#countIn(row, after);
    }
    return undefined;
  }

  async #countIn(row: IncidentRow, after: Incident): Promise<Entry> {
    const before = fromIncidentRow(row);
    await this.#database.incidents.put(toIncidentRow(after, row.openedHour));
    await this.days.change(row.day, (counters) => countSeenAgain(counters, before, after));
    return { kind: 'seen-again', incidentId: row.id, ruleId: row.ruleId };
  }

  /** The sightings that open the incident now, or nothing while they are too few. */
  async #sight(
    { packId, ruleId, kind }: Finding,
    repeats: NonNullable<Finding['repeats']>,
    at: number,
  ): Promise<readonly Sighting[] | undefined> {
    const earlier = await this.#database.repeats.get([packId, ruleId]);
    const { opens, sightings } = countSighting(earlier?.sightings ?? [], repeats, kind, at);
    if (opens) await this.#database.repeats.delete([packId, ruleId]);
    else await this.#database.repeats.put({ packId, ruleId, sightings });
    return opens ? sightings : undefined;
  }
}
