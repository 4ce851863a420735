import { normaliseUrl } from '../../matching/addresses/url';
import type { Incident } from '../../model/incident';
import type { Campus, Subject } from '../../model/observation';
import type { ReplayItem } from '../replay';
import { keptFacts } from './kept-facts';

/** Who uses the device and where, as far as it is known: no record keeps it. */
export interface ReplayPlace {
  readonly subject?: Subject | undefined;
  readonly campus?: Campus | undefined;
}

/** What is asked of a stored incident. */
export type ReplayedIncident = Pick<Incident, 'kind' | 'ruleId' | 'title' | 'host' | 'lastSeen' | 'kept'>;

const noHost = 'The site is not stored with these notes.';
const noFacts = 'What was read of the device is not stored with these notes.';
const noMinutes = 'How long a device was used is not stored with these notes.';

/**
 * What can honestly be judged again of stored incidents, one for each however often it was counted. Of a page there is
 * the host alone, so that it is judged as a visit to the site's first page with nothing else known; of a device the
 * facts that the charter keeps. The rest is handed on as not to be judged.
 */
export async function* observationsOfIncidents(
  incidents: Iterable<ReplayedIncident> | AsyncIterable<ReplayedIncident>,
  place: ReplayPlace = {},
): AsyncGenerator<ReplayItem> {
  for await (const incident of incidents) yield rebuilt(incident, place);
}

const rebuilt = (
  { kind, ruleId, host, kept, lastSeen: at, title }: ReplayedIncident,
  { subject = {}, campus = 'unknown' }: ReplayPlace,
): ReplayItem => {
  const base = { kind, at, subject, campus, unread: {} };
  if (kind === 'activity') return { notJudged: noMinutes };
  if (kind === 'device') {
    const facts = keptFacts(kept);
    if (Object.keys(facts).length === 0) return { notJudged: noFacts };
    return { observation: { ...base, facts }, what: title, at, onRecord: ruleId };
  }
  const url = host === undefined ? undefined : normaliseUrl(`https://${bracketed(host)}/`);
  if (host === undefined || url === undefined) return { notJudged: noHost };
  return { observation: { ...base, facts: { url } }, what: host, at, onRecord: ruleId };
};

/** Hosts are kept without the brackets that an address of version 6 needs. */
const bracketed = (host: string): string => (host.includes(':') ? `[${host}]` : host);
