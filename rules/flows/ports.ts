import type { DayCounters } from '../incidents/day-counters';
import type { DeviceRuleFacts } from '../incidents/posture';
import type { Decision } from '../model/decision';
import type { Disposition, Incident } from '../model/incident';
import type { ActiveSpan } from '../model/observation';
import type { PolicyImage, ReadImage } from '../model/policy-image';
import type { PostureRow, RecordedNote } from '../model/summary';
import type { ListRunsPort, PackShelfPort, PackSourcesPort, StagedPacksPort, TrialsPort } from './pack-ports';

/**
 * All that flows know of the world. Every port that stores rejects with an `Error` that carries its `cause`
 * when nothing was stored; what resolved is on disk.
 */
export interface Ports {
  readonly log: IncidentLogPort;
  readonly posture: PostureLogPort;
  readonly activeTime: ActiveTimePort;
  readonly shelf: PackShelfPort;
  readonly listRuns: ListRunsPort;
  readonly staged: StagedPacksPort;
  readonly sources: PackSourcesPort;
  readonly trials: TrialsPort;
  readonly images: PolicyImagePort;
  readonly clock: ClockPort;
  readonly ids: IdPort;
  readonly effects: EffectsPort;
}

export interface RecordedIncident {
  readonly incidentId: string;
  readonly ruleId: string;
}
/** What became of a decision. */
export interface RecordReceipt {
  /** Whether anything was written: not when nothing was found and the device is as it was. */
  readonly stored: boolean;
  readonly opened: readonly RecordedIncident[];
  readonly seenAgain: readonly RecordedIncident[];
  /** Device incidents that closed because the device mended. */
  readonly closed: readonly RecordedIncident[];
  /** Rules that matched but open an incident only after more repeats. */
  readonly waiting: readonly string[];
}

export type RecordingTrouble = 'newer-database' | 'full' | 'broken';
/** Whether the last thing that had to be stored was stored. */
export type RecordingState =
  | { readonly state: 'ok' }
  | { readonly state: 'not-recording'; readonly reason: RecordingTrouble };

export interface Pruned {
  readonly incidents: number;
  /** The first local day that is still kept. */
  readonly keptFrom: string;
}

export interface IncidentLogPort {
  /**
   * Stores what a decision found, counters and all, in one step. Nothing is written when nothing was found.
   * `deviceRules` are the device rules of the policy that decided, by rule id: a passing rule has no finding
   * to speak for it.
   */
  readonly record: (
    decision: Decision,
    deviceRules: ReadonlyMap<string, DeviceRuleFacts>,
  ) => Promise<RecordReceipt>;
  /** The incident as it is afterwards; nothing when there is none of that id. */
  readonly setDisposition: (incidentId: string, disposition: Disposition) => Promise<Incident | undefined>;
  /** Every stored incident, one after the other, in no order that means anything. */
  readonly each: (visit: (incident: Incident) => void) => Promise<void>;
  /** Counters in the order asked; a day without any is all zeros. */
  readonly dayCounters: (days: readonly string[]) => Promise<readonly DayCounters[]>;
  /** Newest first, without those for the counselor. */
  readonly recent: (limit: number) => Promise<readonly Incident[]>;
  /** The worst opened on these days that nobody has reviewed, newest of its rank; never one for the counselor. */
  readonly worst: (days: readonly string[]) => Promise<Incident | undefined>;
  /**
   * What anyone at the device may read, opened on that day or later; newest first. Without those for the
   * counselor, whose title and host would tell a passer-by: the day counters hold their number.
   */
  readonly notes: (sinceDay: string, limit: number) => Promise<readonly RecordedNote[]>;
  /** Removes whole local days older than the retention. Give the shortest of the active packs' retentions. */
  readonly prune: (retentionDays: number, at: number) => Promise<Pruned>;
  readonly recording: () => RecordingState;
}

export interface PostureLogPort {
  readonly rows: () => Promise<readonly PostureRow[]>;
  /** Forgets rules that the policy no longer has. */
  readonly keepOnly: (ruleIds: ReadonlySet<string>) => Promise<void>;
}

/** Active minutes by quarter of an hour and class of hosts. */
export interface ActiveTimePort {
  /** Never more than 15 minutes to one quarter and class. */
  readonly add: (at: number, hostClass: string, minutes: number) => Promise<void>;
  /** The 24 hours up to `at`, oldest first. */
  readonly lastDay: (at: number) => Promise<readonly ActiveSpan[]>;
  /** Removes what is older than 8 days. */
  readonly prune: (at: number) => Promise<void>;
}

/** The compiled policy as bytes. A cache: it can always be written anew from the packs. */
export interface PolicyImagePort {
  readonly read: ReadImage;
  /** Puts a new image in the place of the old one, in one step. */
  readonly replace: (image: PolicyImage) => Promise<void>;
  /** Forgets the image. To be called before anything it was made from changes. */
  readonly clear: () => Promise<void>;
}

export interface LocalDay {
  /** As 2026-09-15. */
  readonly day: string;
  /** 0 to 23. */
  readonly hour: number;
}
export interface ClockPort {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Day and hour of a time in the device's zone. */
  readonly localDay: (at: number) => LocalDay;
}

export interface IdPort {
  /** A new id that no other has. */
  readonly next: () => string;
}

/** The document an observation was made of, in the browser's numbers. */
export interface EffectPlace {
  readonly tabId: number;
  readonly frameId: number;
}
export interface EffectsPort {
  /** Carries out a recorded decision's effects; device and activity decisions have no place. */
  readonly perform: (decision: Decision, place: EffectPlace | undefined) => Promise<void>;
}
