import { openRuns } from '../engine/pack-runs';
import type { RulePack } from '../model/pack';
import { type Examination, type ExaminationTools, examine } from './examine';
import type { PolicyEntry, ShelvedPack } from './pack-ports';
import { mustRiseAbove } from './pack-standing';
import type { Ports } from './ports';

/** What came of an activation. Where there is an objection nothing changed. */
export interface Activation extends Examination {
  readonly activated: boolean;
}

/** How a pack that passed is taken. */
export interface Taking {
  /** The packs that are in force; one of the same id gives way. */
  readonly standing: readonly ShelvedPack[];
  readonly entry: PolicyEntry;
  /** Says that a lower revision may take the place of a higher one: its signers wrote so. */
  readonly goesBack?: boolean | undefined;
  /** Until when it only notes what it would have done, beside the others; absent switches it on. */
  readonly trialUntil?: number | undefined;
}

/**
 * Takes a pack beside the built-in ones: examined first, then stored and switched on, or put on trial, in one step.
 * Rejects when it could not be stored; then, too, the last good policy stays.
 */
export const activate = async (
  candidate: ShelvedPack,
  builtIn: readonly RulePack[],
  tools: Omit<ExaminationTools, 'runs'>,
  { shelf, trials }: Pick<Ports, 'shelf' | 'trials'>,
  { standing, entry, goesBack = false, trialUntil }: Taking,
): Promise<Activation> => {
  const kept = standing.filter(({ packId }) => packId !== candidate.packId);
  const replaces = mustRiseAbove(candidate, standing, goesBack);
  const others = [...builtIn, ...kept.map(({ pack }) => pack)];
  const runs = openRuns([...kept, candidate]);
  const examination = await examine(candidate.pack, others, replaces, { ...tools, runs }, entry.at);
  const activated = examination.objections.length === 0;
  if (activated && trialUntil === undefined) await shelf.swap([...kept, candidate], entry);
  if (activated && trialUntil !== undefined) await trials.begin(candidate, entry.at, trialUntil);
  return { ...examination, activated };
};
