import type { RulePack } from '../model/pack';
import type { Manifest, TrustFault } from '../model/trust';

/** What a pack says of itself must be what its signed manifest says: once it has been read, nothing may differ. */
export const judgePackAgainstSeal = (
  { pack: sealed }: Manifest,
  pack: RulePack['pack'],
): readonly TrustFault[] => {
  const keys = ['id', 'revision', 'publisher', 'notBefore', 'expires'] as const;
  return keys
    .filter((key) => sealed[key] !== pack[key])
    .map((key) => ({
      code: 'not-as-sealed',
      message: `The signed manifest says ${shown(key, sealed[key])}, but the pack itself says ${shown(key, pack[key])}.`,
      fix: 'Build the archive again from this pack, and sign it.',
    }));
};

const shown = (key: string, value: string | number | undefined): string =>
  value === undefined ? `no ${key}` : `${key} ${typeof value === 'number' ? value : `“${value}”`}`;
