import type { Configuration } from '../model/configuration';
import type { LeftOutPack } from '../model/pack-life';
import type { Trust, TrustCrypto } from '../model/trust';
import { faultsOfStanding } from './judge-stored';
import type { ActivatedPack } from './pack-ports';
import { isLesson } from './running-lessons';

/** What decides which of the packs that were switched on are in force. */
export interface ForceView {
  readonly configuration: Configuration;
  readonly managed: boolean;
  readonly trust: Trust;
  readonly crypto: TrustCrypto;
}
export interface PacksInForce {
  readonly packs: readonly ActivatedPack[];
  readonly leftOut: readonly LeftOutPack[];
}

/**
 * The packs that stay in force: of the administrator's addresses on a managed device, and signed where keys are pinned.
 * A lesson needs neither: it is made here, from rules that the district left for teachers to loosen, and ends by itself.
 */
export const packsInForce = async (
  active: readonly ActivatedPack[],
  view: ForceView,
): Promise<PacksInForce> => {
  const packs: ActivatedPack[] = [];
  const leftOut: LeftOutPack[] = [];
  for (const each of active) {
    const message = isLesson(each)
      ? undefined
      : (sayStranger(each, active, view) ?? (await sayUntrusted(each, view)));
    if (message === undefined) packs.push(each);
    else leftOut.push({ packId: each.packId, name: each.pack.pack.name, message });
  }
  return { packs, leftOut };
};

const sayUntrusted = async (
  pack: ActivatedPack,
  { trust, crypto }: ForceView,
): Promise<string | undefined> => {
  const [fault] = await faultsOfStanding(pack, trust, crypto);
  return fault && `The pack is no longer in force. ${fault.message} ${fault.fix}`;
};

const sayStranger = (
  { origin, pack }: ActivatedPack,
  active: readonly ActivatedPack[],
  { managed, configuration }: ForceView,
): string | undefined => {
  if (!managed) return undefined;
  const wanted = (configuration.packs ?? []).map(({ url }) => url);
  if (origin.kind !== 'managed') {
    if (configuration.classPacks === true && pack.pack.layer === 'class') return undefined;
    return 'The pack was loaded at this device. Now the administrator decides by the managed configuration, which does not name it.';
  }
  if (wanted.includes(origin.url) || !isComplete(wanted, active)) return undefined;
  return 'The managed configuration no longer names the address of this pack.';
};

/** An address that changed must not leave the device without its pack until the new one has answered. */
const isComplete = (wanted: readonly string[], active: readonly ActivatedPack[]): boolean =>
  wanted.every((url) => active.some(({ origin }) => origin.kind === 'managed' && origin.url === url));
