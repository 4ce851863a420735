import type { RulePack } from '../model/pack';
import type { PackOrigin } from '../model/pack-life';
import type { ShelvedPack } from './pack-ports';

type Known = Pick<ShelvedPack, 'packId' | 'sha256' | 'pack' | 'signers' | 'origin'>;

/** Past its last day: it goes on being enforced, and everyone who looks is told. `day` is as `2026-09-15`. */
export const isPastItsDays = ({ pack }: Pick<RulePack, 'pack'>, day: string): boolean =>
  pack.expires !== undefined && pack.expires < day;

/** Whether it was fetched from this address, whoever named that. */
export const cameFrom = (origin: PackOrigin, url: string): boolean =>
  (origin.kind === 'url' || origin.kind === 'managed') && origin.url === url;

/**
 * The pack whose revision a candidate has to rise above; nothing where it may stand as it is: its signers wrote that
 * it goes back, or the bytes are the same and only who signed them or where they come from is new.
 */
export const mustRiseAbove = (
  candidate: Known,
  standing: readonly Known[],
  goesBack: boolean,
): RulePack | undefined => {
  const replaced = standing.find(({ packId }) => packId === candidate.packId);
  return replaced === undefined || goesBack || isSameUnderNewTerms(candidate, replaced)
    ? undefined
    : replaced.pack;
};

const isSameUnderNewTerms = (candidate: Known, replaced: Known): boolean =>
  candidate.sha256 === replaced.sha256 &&
  (candidate.signers.join() !== replaced.signers.join() || candidate.origin.kind !== replaced.origin.kind);
