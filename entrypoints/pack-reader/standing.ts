import { openRuns } from '../../rules/engine/pack-runs';
import type { ShelvedPack } from '../../rules/flows/pack-ports';
import { packsInForce } from '../../rules/flows/packs-in-force';
import type { Ports } from '../../rules/flows/ports';
import type { RulePack } from '../../rules/model/pack';
import type { PackSurroundings } from '../../rules/model/pack-errand';
import type { HighWater, Trust, TrustCrypto } from '../../rules/model/trust';
import { readTrust } from '../../rules/trust/read-trust';
import { builtInPacksFor } from '../background/built-in-packs';

/** What is in force while a pack is reviewed. */
export interface Standing {
  readonly trust: Trust;
  readonly highWater: readonly HighWater[];
  readonly builtIn: readonly RulePack[];
  readonly packs: readonly ShelvedPack[];
  /** The built-in packs and the others, as they make the policy. */
  readonly all: readonly RulePack[];
  readonly runs: ReturnType<typeof openRuns>;
}

/** Reads from storage what a pack has to stand beside. */
export const readStanding = async (
  { shelf }: Pick<Ports, 'shelf'>,
  surroundings: PackSurroundings,
  crypto: TrustCrypto,
): Promise<Standing> => {
  const trust = readTrust(surroundings.trust);
  const [active, stored] = await Promise.all([shelf.active(), shelf.highWater()]);
  const { packs } = await packsInForce(active.packs, { ...surroundings, trust, crypto });
  const builtIn = builtInPacksFor(surroundings);
  return {
    trust,
    highWater: [...stored, ...surroundings.highWater],
    builtIn,
    packs,
    all: [...builtIn, ...packs.map(({ pack }) => pack)],
    runs: openRuns(packs),
  };
};
