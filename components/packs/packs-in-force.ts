import type {
  LeftOutPack,
  PackReach,
  PackRow,
  PackSourceRow,
  PolicyHistoryRow,
  PrecisionRow,
  TrialReport,
} from '../../rules/model/pack-life';
import type { Trust } from '../../rules/model/trust';

/** All that the worker tells of the packs in force. */
export interface PacksInForce {
  readonly packs: readonly PackRow[];
  /** On a managed device packs come from the administrator alone. */
  readonly mayChange: boolean;
  /** Packs of the class layer may come and go here. */
  readonly mayAddClassPacks: boolean;
  readonly trust: Trust['state'];
  readonly sources: readonly PackSourceRow[];
  /** Newest first. */
  readonly history: readonly PolicyHistoryRow[];
  readonly trials: readonly TrialReport[];
  readonly precision: readonly PrecisionRow[];
  /** Packs that lie on the device and are not in force. */
  readonly leftOut: readonly LeftOutPack[];
  /** By pack; nothing where it is not known yet. */
  readonly reach: readonly PackReach[];
}

/** The parts of the Packs page, as their addresses name them. */
export const packsPlaces = ['in-force', 'try', 'precision', 'history', 'review', 'edit'] as const;
export type PacksPlace = (typeof packsPlaces)[number];
