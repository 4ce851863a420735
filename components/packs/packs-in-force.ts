import type { PackReach, PacksOverview } from '../../rules/model/pack-life';

/** All that the worker tells of the packs in force. */
export interface PacksInForce extends PacksOverview {
  /** By pack; nothing where it is not known yet. */
  readonly reach: readonly PackReach[];
}

/** The parts of the Packs page, as their addresses name them. */
export const packsPlaces = ['in-force', 'try', 'precision', 'history', 'review', 'edit'] as const;
export type PacksPlace = (typeof packsPlaces)[number];
