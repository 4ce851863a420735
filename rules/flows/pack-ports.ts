import type { ActionId } from '../model/effect';
import type { ListKey, ListReport } from '../model/host-list';
import type { RulePack } from '../model/pack';
import type { PackOrigin, PolicyHistoryRow, TrialReport } from '../model/pack-life';
import type { Seal } from '../model/parcel';
import type { HighWater } from '../model/trust';

/** A list file, read: its hosts as a run, to be merged into a policy without being read again. */
export interface StoredRun extends ListKey {
  readonly run: Uint8Array<ArrayBuffer>;
  /** What became of the file's lines. */
  readonly report: ListReport;
}
/** What was read from list files, whichever packs they belong to. */
export interface ListRunsPort {
  /** Nothing where there is none, or where what is stored is damaged. */
  readonly find: (key: ListKey) => Promise<StoredRun | undefined>;
  /** Puts a run there for a pack that is about to be activated. */
  readonly stage: (run: StoredRun) => Promise<void>;
  /** Forgets those that no pack on the shelf has and none that is staged. */
  readonly forgetUnneeded: () => Promise<void>;
}
/** A list that a pack takes from a file. */
export interface ShelvedList extends StoredRun {
  /** What the pack calls it. */
  readonly name: string;
}
/** The same without what it holds. */
export type ListReference = ListKey & { readonly name: string };

/** A pack as it came and as it was understood. */
export interface ShelvedPack {
  readonly packId: string;
  readonly revision: number;
  /** The exact bytes that were verified. */
  readonly source: Uint8Array<ArrayBuffer>;
  /** SHA-256 of `source`, in lower-case hex. */
  readonly sha256: string;
  readonly pack: RulePack;
  /** Every list of it that comes from a file. */
  readonly lists: readonly ShelvedList[];
  readonly origin: PackOrigin;
  /** Ids of the pinned keys that had signed it when it was taken; judged again whenever the policy is written. */
  readonly signers: readonly string[];
  readonly seal: Seal | undefined;
}
export interface ActivatedPack extends ShelvedPack {
  readonly activatedAt: number;
}
/** A pack on the shelf as its row has it, without what its list files hold. */
export interface ShelfRow extends Omit<ActivatedPack, 'lists'> {
  readonly lists: readonly ListReference[];
}
export interface ActiveShelf {
  readonly packs: readonly ActivatedPack[];
  /** Ids of packs whose bytes, or those of a list, are gone or not what was activated: not in `packs`. */
  readonly damaged: readonly string[];
}

/** Who made a policy the one in force, when and why. */
export interface PolicyEntry {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly by: PolicyHistoryRow['by'];
  readonly why: string;
  /** Revisions that from then on are the lowest to be taken. */
  readonly marks: readonly HighWater[];
}
/** One of the last policies, as it is stored. */
export interface PastPolicy extends Omit<PolicyEntry, 'marks'> {
  readonly packs: readonly {
    readonly packId: string;
    readonly name: string;
    readonly revision: number;
    readonly sha256: string;
  }[];
}
export interface PackShelfPort {
  /**
   * Stores the packs, and of their lists what is not stored yet, makes exactly these the active ones, and enters that
   * into the history: one step.
   */
  readonly swap: (packs: readonly ShelvedPack[], entry: PolicyEntry) => Promise<void>;
  /** Hashed again when read. */
  readonly active: () => Promise<ActiveShelf>;
  /** The last ten policies, and as many comings and goings of lessons; newest first. */
  readonly history: () => Promise<readonly PastPolicy[]>;
  /** The packs of a past policy, hashed again; nothing when there is none of that id. */
  readonly past: (historyId: string) => Promise<ActiveShelf | undefined>;
  readonly highWater: () => Promise<readonly HighWater[]>;
  /** Everything on the shelf, the most recently activated first: what is active, on trial or in the history. */
  readonly all: () => Promise<readonly ShelfRow[]>;
}

/** A pack that was reviewed and waits to be switched on. */
export interface StagedPack extends Omit<ShelvedPack, 'lists'> {
  readonly id: string;
  /** When it was staged, in milliseconds since 1970; an old one is forgotten. */
  readonly at: number;
  /** What the file is called, for problems that show later. */
  readonly file: string;
  readonly lists: readonly ListReference[];
}
export interface StagedPacksPort {
  /** Puts it there, and forgets those of more than a day ago. */
  readonly stage: (pack: StagedPack) => Promise<void>;
  /** With what its lists hold; `'lists-gone'` where some of that is not there whole. */
  readonly find: (
    id: string,
  ) => Promise<(ShelvedPack & { readonly file: string }) | 'lists-gone' | undefined>;
  readonly forget: (id: string) => Promise<void>;
}

/** An address that packs are taken from. */
export interface PackSource {
  readonly url: string;
  readonly managed: boolean;
  readonly packId: string | undefined;
  /** What the last answer said of itself. */
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
  /** Milliseconds since 1970. */
  readonly checkedAt: number | undefined;
  readonly nextCheckAt: number;
  /** Tries in a row that brought nothing. */
  readonly failures: number;
  readonly trouble: string | undefined;
}
export interface PackSourcesPort {
  /** In the order of their addresses. */
  readonly all: () => Promise<readonly PackSource[]>;
  readonly put: (source: PackSource) => Promise<void>;
  readonly remove: (url: string) => Promise<void>;
}

/** A pack on trial. */
export interface Trial {
  readonly packId: string;
  readonly name: string;
  readonly sha256: string;
  /** Milliseconds since 1970. */
  readonly since: number;
  readonly until: number;
}
/** One time that a rule on trial would have spoken. */
export interface WouldHave {
  readonly packId: string;
  readonly ruleId: string;
  readonly title: string;
  readonly asks: ActionId;
  /** Only where the charter keeps hosts, and never of what goes to the counselor. */
  readonly host: string | undefined;
  /** Counted once a local day: a device is looked at all day long. */
  readonly oncePerDay: boolean;
}
export interface TrialsPort {
  /** Stores the pack and begins to count anew; an earlier trial of the same pack ends. */
  readonly begin: (pack: ShelvedPack, since: number, until: number) => Promise<void>;
  readonly all: () => Promise<readonly Trial[]>;
  /** The pack itself, also after its trial ended; nothing where it is damaged or there is none. */
  readonly find: (packId: string) => Promise<ActivatedPack | undefined>;
  /** The packs whose trial has not ended by then, hashed again. */
  readonly running: (at: number) => Promise<ActiveShelf>;
  /** Counts what would have happened; what no trial of then speaks of is not counted. */
  readonly count: (seen: readonly WouldHave[], at: number) => Promise<void>;
  readonly reports: () => Promise<readonly TrialReport[]>;
  /** Ends a trial and forgets what was counted. */
  readonly layDown: (packId: string) => Promise<void>;
}
