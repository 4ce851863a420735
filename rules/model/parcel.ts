import type { HighWater, Manifest, TrustFault } from './trust';

/** A file as it came, whatever it holds. */
export interface NamedBytes {
  /** Path relative to the pack, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What is signed, and by whom it says it is. Nothing of it is believed yet; an unsigned archive has no signatures. */
export interface Seal {
  /** The manifest's exact bytes. */
  readonly manifest: Uint8Array<ArrayBuffer>;
  readonly signatures: readonly { readonly keyId: string; readonly signature: Uint8Array<ArrayBuffer> }[];
}

/** A pack with all that came along: an archive, or a YAML file with what was chosen beside it. */
export interface Parcel {
  readonly pack: NamedBytes;
  /** List files, in no order that means anything. */
  readonly lists: readonly NamedBytes[];
  readonly seal: Seal | undefined;
}

/** What trust says of a parcel, before anything of the pack is parsed. */
export interface SealReport {
  /** Any of these refuses the pack. */
  readonly faults: readonly TrustFault[];
  /** Present when a seal was there and its manifest could be read. */
  readonly manifest: Manifest | undefined;
  /** Ids of the pinned keys whose signatures are good. */
  readonly signers: readonly string[];
  /** Past its last day. It goes on being enforced, and everyone is told. */
  readonly stale: boolean;
  /** What to remember in both stores when the pack is taken; absent for a pack that nobody vouches for. */
  readonly mark: HighWater | undefined;
}
