import { listLimits } from '../model/host-list';

/** What travels with a pack may be this large. Checked against what an archive says of itself, then while it is unpacked. */
export const parcelLimits = {
  archiveBytes: 64 * 1024 * 1024,
  packBytes: 2 * 1024 * 1024,
  /** All list files together. */
  listBytes: listLimits.bytes,
  lists: 200,
  manifestBytes: 256 * 1024,
  /** A signature file holds a manifest in base64 where it stands beside a pack. */
  signatureBytes: 512 * 1024,
  signatures: 32,
} as const;

/** How far a revision may rise in one step, so that nobody can bar all later ones. */
export const longestJump = 10_000;

/** The newest pack format that this Handrail understands. */
export const engineFormat = 1;
