import type { Finding } from '../model/finding';
import type { Incident } from '../model/incident';
import type { Kind } from '../model/observation';
import { coalescingMs } from './coalesce';

/** One spell of matching that has not opened an incident yet: times and a number, no host. */
export interface Sighting {
  readonly firstSeen: number;
  readonly lastSeen: number;
  /** Findings in this spell. */
  readonly count: number;
}

const hourMs = 60 * 60_000;

/**
 * How far apart two matches must be to count as two. A rule about time in use goes on matching for the rest
 * of the night: without the longer gap, one late night with two pauses would read as three late nights.
 */
const apartMs: Readonly<Record<Kind, number>> = {
  page: coalescingMs,
  device: coalescingMs,
  activity: 12 * hourMs,
};

export interface Counted {
  /** Whether there are now enough sightings to open the incident. */
  readonly opens: boolean;
  /** Those still young enough to count, this one among them, in the order they were noticed. */
  readonly sightings: readonly Sighting[];
}

/** Counts one more match of a rule that opens an incident only after several within some days. */
export const countSighting = (
  earlier: readonly Sighting[],
  repeats: NonNullable<Finding['repeats']>,
  kind: Kind,
  at: number,
): Counted => {
  const young = earlier.filter((sighting) => Math.abs(at - sighting.lastSeen) <= repeats.withinMs);
  const last = young.at(-1);
  const isSameSpell =
    last !== undefined && at >= last.firstSeen - apartMs[kind] && at <= last.lastSeen + apartMs[kind];
  const sightings = isSameSpell
    ? [...young.slice(0, -1), { ...last, lastSeen: Math.max(last.lastSeen, at), count: last.count + 1 }]
    : [...young, { firstSeen: at, lastSeen: at, count: 1 }];
  return { opens: sightings.length >= repeats.count, sightings };
};

/** The incident with the sightings that led to it: counted since the first of them. */
export const withSightings = (incident: Incident, sightings: readonly Sighting[]): Incident => ({
  ...incident,
  count: sightings.reduce((sum, sighting) => sum + sighting.count, 0),
  firstSeen: Math.min(incident.firstSeen, ...sightings.map((sighting) => sighting.firstSeen)),
  lastSeen: Math.max(incident.lastSeen, ...sightings.map((sighting) => sighting.lastSeen)),
});
