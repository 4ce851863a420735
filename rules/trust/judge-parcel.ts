import type { Parcel, Seal, SealReport } from '../model/parcel';
import type { HighWater, Manifest, Trust, TrustCrypto, TrustFault } from '../model/trust';
import { judgeFiles } from './judge-files';
import { judgeRevision, markAfter } from './judge-revision';
import { type ClosedTrust, judgeSignatures } from './judge-signatures';
import { isStale, judgeValidity } from './judge-validity';
import { readManifest } from './read-manifest';

/** What a parcel is judged by. */
export interface TrustView {
  readonly trust: Trust;
  /** Of any packs, from both stores; of several for one pack the highest counts. */
  readonly highWater: readonly HighWater[];
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The day at the school, as `2026-09-15`; without it the day in UTC counts. */
  readonly timeZoneDay?: string | undefined;
}

/**
 * Judges whether a parcel may be believed, before anything of the pack is parsed: first who signed the manifest's
 * bytes, then what the manifest says, then the files. Hold the manifest against the pack once that has been read, with
 * `judgePackAgainstSeal`. An unsigned pack has no fault where no trust is configured, and no seal at all is none then.
 */
export const judgeParcel = async (
  parcel: Parcel,
  view: TrustView,
  crypto: TrustCrypto,
): Promise<SealReport> => {
  const { trust } = view;
  const { seal } = parcel;
  if (trust.state === 'broken') return refused([{ ...trust, code: 'trust-broken' }]);
  if (seal === undefined) return refused(trust.state === 'closed' ? [unsigned] : []);
  if (trust.state === 'open') return judgeSealed(parcel, seal, view, { crypto, signers: [] });
  const { signers, faults } = await judgeSignatures(seal, trust, crypto);
  if (faults.length > 0) return refused(faults, signers);
  return judgeSealed(parcel, seal, view, { crypto, signers, trust });
};

interface Believed {
  readonly crypto: TrustCrypto;
  readonly signers: readonly string[];
  /** Absent where nobody is asked who signed. */
  readonly trust?: ClosedTrust;
}

const judgeSealed = async (
  parcel: Parcel,
  seal: Seal,
  view: TrustView,
  { crypto, signers, trust }: Believed,
): Promise<SealReport> => {
  const manifest = readManifest(seal.manifest);
  if ('code' in manifest) return refused([manifest], signers);
  const today = view.timeZoneDay ?? new Date(view.now).toISOString().slice(0, 10);
  const files = await judgeFiles(parcel, manifest, crypto);
  const validity = judgeValidity(manifest, { today, audience: trust === undefined ? false : trust.audience });
  const common = { manifest, signers, stale: isStale(manifest, today) };
  if (trust === undefined) return { ...common, faults: [...validity, ...files], mark: undefined };
  const marked = {
    minRevision: trust.minRevision,
    marks: marksOf(manifest, view.highWater),
    sha256: await crypto.sha256(seal.manifest),
  };
  const faults = [...validity, ...judgeRevision(manifest, marked), ...files];
  return { ...common, faults, mark: faults.length === 0 ? markAfter(manifest, marked) : undefined };
};

const marksOf = ({ pack }: Manifest, highWater: readonly HighWater[]): readonly HighWater[] => {
  const own = highWater.filter(({ packId }) => packId === pack.id);
  const highest = Math.max(...own.map(({ revision }) => revision));
  return own.filter(({ revision }) => revision === highest);
};

const refused = (faults: readonly TrustFault[], signers: readonly string[] = []): SealReport => ({
  faults,
  manifest: undefined,
  signers,
  stale: false,
  mark: undefined,
});

const unsigned: TrustFault = {
  code: 'unsigned',
  message: 'The pack is not signed, and this district takes signed packs only.',
  fix: 'Sign it with handrail sign. A signature that stands beside the pack is chosen together with it.',
};
