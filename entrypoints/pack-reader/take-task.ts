import { cameFrom } from '../../rules/flows/pack-standing';
import type { Ports } from '../../rules/flows/ports';
import type { Incident } from '../../rules/model/incident';
import type { PackOrigin } from '../../rules/model/pack-life';
import type { TrustCrypto } from '../../rules/model/trust';
import { readTrust } from '../../rules/trust/read-trust';
import { subjectOf } from '../background/subject';
import { compareWithActive } from './compare-with-active';
import type { PackJob, PackProgress, PackReply } from './pack-job';
import { parcelOf } from './parcel-of-job';
import type { PackTask } from './read-pack';
import { reviewPack } from './review-pack';
import { readStanding } from './standing';

/** What the worker does its work with. */
export interface TaskTools {
  readonly ports: Pick<Ports, 'shelf' | 'listRuns' | 'staged' | 'log' | 'clock' | 'ids'>;
  readonly crypto: TrustCrypto;
  readonly fetch: typeof globalThis.fetch;
  readonly onProgress: (progress: PackProgress) => void;
}

/** From the first byte of an answer to its last; a district's archive on a slow line takes a while. */
const fetchTimeLimitMs = 60_000;

type Done = Extract<PackReply, { kind: 'done' }>;

/** Brings a pack, reviews it, and puts what may be switched on where an activation finds it. */
export const takeTask = async ({ job, surroundings }: PackTask, tools: TaskTools): Promise<Done> => {
  const { ports, crypto, onProgress } = tools;
  if (job.kind === 'url') onProgress({ step: 'fetching', share: undefined, hostCount: 0 });
  const opened = await parcelOf(job, {
    fetch: tools.fetch,
    sha256: crypto.sha256,
    timeLimitMs: fetchTimeLimitMs,
    onProgress: (share) => onProgress({ step: 'fetching', share, hostCount: 0 }),
    standingAt: async (url) => {
      if (readTrust(surroundings.trust).state !== 'closed') return undefined;
      const { packs } = await ports.shelf.active();
      // Lists come in archives only, and those have their signatures inside.
      return packs.find(({ origin, lists }) => cameFrom(origin, url) && lists.length === 0)?.source;
    },
  });
  if ('kind' in opened) return { kind: 'done', reading: opened };
  const { parcel, etag, lastModified } = opened;
  const tags = {
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
  await ports.listRuns.forgetUnneeded();
  const now = ports.clock.now();
  const desk = {
    standing: await readStanding(ports, surroundings, crypto),
    runs: ports.listRuns,
    crypto,
    keepsLists: job.kind === 'text',
    now,
    today: ports.clock.localDay(now).day,
    onProgress,
  };
  const passed = await reviewPack(parcel, originOf(job, parcel.pack.path), desk);
  if (passed.kind !== 'passed') return { kind: 'done', reading: passed, ...tags };
  const incidents: Incident[] = [];
  await ports.log.each((incident) => {
    // What goes to the counselor shows on no screen: not even as an example of what a pack would have done.
    if (incident.route !== 'counselor') incidents.push(incident);
  });
  const subject = subjectOf(surroundings.configuration);
  const review = await compareWithActive(passed, incidents, subject, desk);
  const staged = ports.ids.next();
  const lists = passed.pack.lists.map(({ name, sha256, as }) => ({ name, sha256, as }));
  await ports.staged.stage({ ...passed.pack, lists, id: staged, at: now, file: parcel.pack.path });
  return { kind: 'done', reading: { kind: 'reviewed', staged, review, lists: passed.lists }, ...tags };
};

const originOf = (job: PackJob, file: string): PackOrigin =>
  job.kind === 'url' ? { kind: 'url', url: job.url } : { kind: 'file', file };
