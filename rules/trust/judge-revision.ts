import type { HighWater, Manifest, TrustFault } from '../model/trust';
import type { ClosedTrust } from './judge-signatures';
import { longestJump } from './limits';
import { quoted } from './quoted';

/** What a revision is judged by. */
export interface RevisionView {
  readonly minRevision: ClosedTrust['minRevision'];
  /**
   * Of this pack, at the highest revision that either store remembers. After a rollback the stores may name different
   * manifests of that revision.
   */
  readonly marks: readonly HighWater[];
  /** SHA-256 of the manifest at hand, in lower-case hex. */
  readonly sha256: string;
}

/** Whether this revision may take the place of what the device took before. */
export const judgeRevision = (
  { pack, rollback }: Manifest,
  { minRevision, marks, sha256 }: RevisionView,
): readonly TrustFault[] => {
  const stranger = marks.find(({ publisher }) => publisher !== pack.publisher);
  if (stranger !== undefined) return [otherPublisher(stranger.publisher, pack)];
  const marked = marks[0]?.revision;
  const floor = Object.hasOwn(minRevision, pack.id) ? minRevision[pack.id] : undefined;
  if (floor !== undefined && pack.revision < floor) return [underFloor(pack.revision, floor)];
  // A rollback lifts the mark to what it goes back from, so it may not be used to bar later revisions either.
  const reach = Math.max(pack.revision, rollback?.from ?? 0);
  const standing = Math.max(marked ?? 0, floor ?? 0);
  const from = standing === 0 ? pack.revision : standing;
  if (reach - from > longestJump) return [jump(reach, from)];
  if (marked === undefined || marks.every((mark) => mark.sha256 === sha256)) return [];
  return againstMark(pack.revision, rollback, marked);
};

const againstMark = (
  revision: number,
  rollback: Manifest['rollback'],
  marked: number,
): readonly TrustFault[] => {
  if (revision > marked) return [];
  if (revision === marked) return [otherBytes(revision)];
  if (rollback === undefined) return [older(revision, marked)];
  return rollback.from < marked ? [shortRollback(rollback.from, marked)] : [];
};

/** What the device remembers once the pack is taken. */
export const markAfter = ({ pack, rollback }: Manifest, { marks, sha256 }: RevisionView): HighWater => ({
  packId: pack.id,
  revision: Math.max(marks[0]?.revision ?? 0, pack.revision, rollback?.from ?? 0),
  sha256,
  publisher: pack.publisher,
});

const otherPublisher = (known: string, { id, publisher }: Manifest['pack']): TrustFault => ({
  code: 'other-publisher',
  message: `The pack ${quoted(id)} has always come from ${quoted(known)}, but this one is from ${quoted(publisher)}.`,
  fix: 'Give a pack of another publisher an id of its own.',
});
const underFloor = (revision: number, floor: number): TrustFault => ({
  code: 'under-floor',
  message: `This is revision ${revision}, but the managed configuration takes none under ${floor}.`,
  fix: 'Load a newer revision, or lower trust.minRevision.',
});
const jump = (reach: number, from: number): TrustFault => ({
  code: 'jump',
  message: `The revision would rise from ${from} to ${reach}, which is more than 10,000 at once and would bar every revision between.`,
  fix: `Publish it as revision ${from + 1}.`,
});
const otherBytes = (revision: number): TrustFault => ({
  code: 'other-bytes',
  message: `This device took revision ${revision} already, and this one has the same number but other contents.`,
  fix: `Publish it as revision ${revision + 1}.`,
});
const older = (revision: number, mark: number): TrustFault => ({
  code: 'older-revision',
  message: `This is revision ${revision}, but this device took revision ${mark} already.`,
  fix: `Publish it as revision ${mark + 1}, or sign a rollback with handrail sign --rollback-from ${mark}.`,
});
const shortRollback = (from: number, mark: number): TrustFault => ({
  code: 'short-rollback',
  message: `The signed rollback is for revision ${from} and lower, but this device took revision ${mark} already.`,
  fix: `Sign a rollback with handrail sign --rollback-from ${mark}.`,
});
