import type { KnownConfiguration } from '../../platform/configuration-source';
import { asTrial } from '../../rules/engine/as-trial';
import type { PackParts } from '../../rules/engine/compose-policy';
import { openRuns } from '../../rules/engine/pack-runs';
import type { ActivatedPack } from '../../rules/flows/pack-ports';
import { type PacksInForce, packsInForce } from '../../rules/flows/packs-in-force';
import type { Ports } from '../../rules/flows/ports';
import type { ActionId } from '../../rules/model/effect';
import { readTrust } from '../../rules/trust/read-trust';
import { builtInPacksFor } from './built-in-packs';
import { readDemotions } from './demotions';
import { deviceCrypto } from './device-crypto';

type ShelfPorts = Pick<Ports, 'shelf' | 'clock' | 'trials' | 'log'>;

/** What a policy is written from. */
export interface GatheredParts extends Pick<PackParts, 'packs' | 'runs' | 'demotions'> {
  /** The same as plain data, by rule id. */
  readonly demoted: Readonly<Record<string, ActionId>>;
}

/** The packs that were switched on, parted into those that are in force and those that must not be. */
export const readPacksInForce = async (
  known: KnownConfiguration,
  { shelf }: Pick<Ports, 'shelf'>,
): Promise<PacksInForce> => {
  const { packs } = await shelf.active();
  return packsInForce(packs, { ...known, trust: readTrust(known.trust), crypto: deviceCrypto });
};

/**
 * Gathers everything that makes the policy: each pack is hashed and its signatures are judged again. A shelf that
 * cannot be read costs the school's own packs, not the built-in ones.
 */
export const readPolicyParts = async (
  known: KnownConfiguration,
  ports: ShelfPorts,
): Promise<GatheredParts> => {
  const own = await orNothing('The school’s own packs cannot be read.', async () => {
    return (await readPacksInForce(known, ports)).packs;
  });
  const tried = await orNothing('Packs on trial cannot be read.', async () => {
    const { packs } = await ports.trials.running(ports.clock.now());
    return packs.map((each) => {
      const pack = asTrial(each.pack);
      return { ...each, pack, packId: pack.pack.id };
    });
  });
  const inForce = [...builtInPacksFor(known), ...own.map(({ pack }) => pack)];
  const demoted = await readDemotions(inForce, ports);
  return {
    packs: [...inForce, ...tried.map(({ pack }) => pack)],
    runs: openRuns([...own, ...tried]),
    demotions: new Map(Object.entries(demoted)),
    demoted,
  };
};

const orNothing = async (
  trouble: string,
  read: () => Promise<readonly ActivatedPack[]>,
): Promise<readonly ActivatedPack[]> => {
  try {
    return await read();
  } catch (error) {
    console.error(trouble, error);
    return [];
  }
};
