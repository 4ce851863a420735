import { Dexie, type DexieOptions, type Table } from 'dexie';
import type {
  PackSource,
  PastPolicy,
  ShelfRow,
  StagedPack,
  StoredRun,
  Trial,
} from '../rules/flows/pack-ports';
import type { DayCounters } from '../rules/incidents/day-counters';
import type { PostureMemory } from '../rules/incidents/posture';
import type { Sighting } from '../rules/incidents/repeats';
import type { ListFormat } from '../rules/model/host-list';
import type { ActiveSpan } from '../rules/model/observation';
import type { TrialLine } from '../rules/model/pack-life';
import type { HighWater } from '../rules/model/trust';
import type { IncidentRow } from './incident-row';
import type { Migration } from './migration';
import { firstTables } from './migrations/0001-first-tables';
import { hostRuns } from './migrations/0002-host-runs';
import { packLife } from './migrations/0003-pack-life';

/** In order; the last one is the form this build writes. */
export const migrations: readonly Migration[] = [firstTables, hostRuns, packLife];

export interface RepeatsRow {
  readonly packId: string;
  readonly ruleId: string;
  readonly sightings: readonly Sighting[];
}
export interface ActiveMinutesRow extends ActiveSpan {
  /** `${startMs}|${hostClass}` */
  readonly id: string;
}
/** Which of the stored packs are active. */
export interface ActivePacksRow {
  readonly key: 'active-packs';
  readonly packs: readonly { readonly packId: string; readonly sha256: string }[];
}
/** The highest revisions that were ever taken. */
export interface HighWaterRow {
  readonly key: 'high-water';
  readonly marks: readonly HighWater[];
}
export interface TrialCountRow extends TrialLine {
  readonly packId: string;
  /** The local day it was last counted on, where it is counted once a day. */
  readonly lastDay: string | undefined;
}

export interface DatabasePlace {
  /** The database's name, in whichever factory. */
  readonly name: string;
  /** The factory: the origin's own unless another is given, such as a storage bucket's. */
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
}

const options: DexieOptions = {
  // Chrome's default, `relaxed`, loses every commit of the last seconds when the power goes.
  chromeTransactionDurability: 'strict',
  // Opening is part of storage access, which mends what breaks.
  autoOpen: false,
  cache: 'disabled',
};

/**
 * Dexie answers a database that is newer than the build by opening it without naming a version, and then adds
 * to it whatever tables it misses. Refusing that keeps a newer build's database exactly as it is.
 */
const refusingNewer = (factory: IDBFactory): IDBFactory => ({
  open: (name, version) => {
    if (version === undefined) throw new DOMException(`${name} was written by a newer build`, 'VersionError');
    return factory.open(name, version);
  },
  deleteDatabase: (name) => factory.deleteDatabase(name),
  databases: () => factory.databases(),
  cmp: (first, second) => factory.cmp(first, second),
});

/** Everything that is kept on the device. Opening one that a newer build wrote fails with a VersionError. */
export class HandrailDatabase extends Dexie {
  declare readonly incidents: Table<IncidentRow, string>;
  declare readonly dayCounters: Table<DayCounters, string>;
  declare readonly posture: Table<PostureMemory, string>;
  declare readonly repeats: Table<RepeatsRow, [packId: string, ruleId: string]>;
  declare readonly activeMinutes: Table<ActiveMinutesRow, string>;
  declare readonly packs: Table<ShelfRow, string>;
  declare readonly hostRuns: Table<StoredRun, [sha256: string, as: ListFormat]>;
  declare readonly meta: Table<ActivePacksRow | HighWaterRow, string>;
  declare readonly staged: Table<StagedPack, string>;
  declare readonly history: Table<PastPolicy, string>;
  declare readonly sources: Table<PackSource, string>;
  declare readonly trials: Table<Trial, string>;
  declare readonly trialCounts: Table<TrialCountRow, [packId: string, ruleId: string]>;

  constructor({ name, indexedDB, ...keys }: DatabasePlace, steps: readonly Migration[] = migrations) {
    super(name, { ...options, ...keys, indexedDB: refusingNewer(indexedDB ?? globalThis.indexedDB) });
    for (const { version, stores, upgrade } of steps) {
      const step = this.version(version).stores({ ...stores });
      if (upgrade) step.upgrade(upgrade);
    }
  }
}
