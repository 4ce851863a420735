import { openRuns } from '../engine/pack-runs';
import type { RulePack } from '../model/pack';
import { type Examination, type ExaminationTools, examine } from './examine';
import type { Ports, ShelvedPack } from './ports';

/** What came of an activation. Where there is an objection nothing changed. */
export interface Activation extends Examination {
  readonly activated: boolean;
}

/**
 * Switches a pack on beside the built-in ones: examined first, then stored and made active in one step.
 * Rejects when it could not be stored; then, too, the last good policy stays.
 */
export const activate = async (
  candidate: ShelvedPack,
  builtIn: readonly RulePack[],
  tools: Omit<ExaminationTools, 'runs'>,
  { shelf, clock }: Pick<Ports, 'shelf' | 'clock'>,
): Promise<Activation> => {
  const standing = (await shelf.active()).packs;
  const kept = standing.filter(({ packId }) => packId !== candidate.packId);
  const replaces = standing.find(({ packId }) => packId === candidate.packId)?.pack;
  const others = [...builtIn, ...kept.map(({ pack }) => pack)];
  const runs = openRuns([...kept, candidate]);
  const now = clock.now();
  const examination = await examine(candidate.pack, others, replaces, { ...tools, runs }, now);
  const activated = examination.objections.length === 0;
  if (activated) await shelf.swap([...kept, candidate], now);
  return { ...examination, activated };
};
