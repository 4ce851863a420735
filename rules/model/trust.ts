import * as z from 'zod/mini';

/** The algorithms that a public key may be pinned for. ECDSA P-256 is required of every signer; Ed25519 is optional. */
export const keyAlgorithms = ['ecdsa-p256', 'ed25519'] as const;
export type KeyAlgorithm = (typeof keyAlgorithms)[number];

const named = z.string().check(z.minLength(1), z.maxLength(64));
/** Base64 of a DER SubjectPublicKeyInfo, without the lines of a PEM file. */
const spki = z.string().check(z.regex(/^[A-Za-z0-9+/]{40,400}={0,2}$/));

/** Whose packs are believed, as the administrator writes it into managed configuration. */
export const trustSchema = z.strictObject({
  required: z.optional(z.boolean()),
  keys: z.optional(
    z.array(z.strictObject({ id: named, alg: z.enum(keyAlgorithms), spki })).check(z.maxLength(16)),
  ),
  threshold: z.optional(z.int().check(z.minimum(1), z.maximum(16))),
  minRevision: z.optional(z.record(z.string(), z.int().check(z.minimum(1)))),
  audience: z.optional(named),
});
export type TrustWish = z.infer<typeof trustSchema>;

export interface PinnedKey {
  readonly id: string;
  readonly alg: KeyAlgorithm;
  readonly spki: string;
}
/**
 * What the configuration comes to. Fails closed: once any of it is there, a pack without enough good signatures is
 * refused; a configuration that cannot be read whole refuses every pack and says why.
 */
export type Trust =
  | { readonly state: 'open' }
  | {
      readonly state: 'closed';
      readonly keys: readonly PinnedKey[];
      /** Different keys that must have signed, at least 1. */
      readonly threshold: number;
      /** Lowest revision that is taken, by pack id. */
      readonly minRevision: Readonly<Record<string, number>>;
      /** This district, as signers name it. */
      readonly audience: string | undefined;
    }
  | { readonly state: 'broken'; readonly message: string; readonly fix: string };

const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const revision = z.int().check(z.minimum(1), z.maximum(Number.MAX_SAFE_INTEGER));

/** What a signature covers: which files make the pack, and for whom and when it is meant. */
export const manifestSchema = z.strictObject({
  format: z.literal(1),
  pack: z.strictObject({
    id: named,
    revision,
    publisher: z.string().check(z.minLength(1), z.maxLength(120)),
    notBefore: z.optional(date),
    expires: z.optional(date),
  }),
  /** Districts the pack is meant for; absent means any. */
  audience: z.optional(z.array(named).check(z.minLength(1), z.maxLength(50))),
  /** The oldest pack format that understands it. */
  minimumEngine: z.int().check(z.minimum(1)),
  /** Says that this revision may take the place of higher ones, up to and with `from`. */
  rollback: z.optional(
    z.strictObject({ from: revision, reason: z.string().check(z.minLength(1), z.maxLength(300)) }),
  ),
  /** Every file but the manifest and the signatures; the first is the pack. */
  files: z
    .array(
      z.strictObject({
        path: z.string().check(z.minLength(1), z.maxLength(200)),
        sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
        bytes: z.int().check(z.minimum(0)),
      }),
    )
    .check(z.minLength(1), z.maxLength(201)),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Why a pack is not believed. The code is for tests and records, the sentences for the administrator. */
export interface TrustFault {
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}

/** What a device remembers of the highest revision of a pack that it took, as `SealReport.mark` gives it. */
export interface HighWater {
  readonly packId: string;
  /** After a rollback this stays at the revision that was gone back from. */
  readonly revision: number;
  /** SHA-256 of the manifest that was taken last, in lower-case hex: it stands for the pack and all its lists. */
  readonly sha256: string;
  readonly publisher: string;
}

/** The WebCrypto calls that trust needs, so that the core runs in a page, a worker and Node alike. */
export interface TrustCrypto {
  /** Lower-case hex. */
  readonly sha256: (bytes: Uint8Array) => Promise<string>;
  /**
   * Whether the raw signature (for ECDSA: r and s, 32 bytes each) over the bytes is that key's. Rejects when the key
   * cannot be imported, or the browser does not have the algorithm.
   */
  readonly verify: (key: PinnedKey, signature: Uint8Array, bytes: Uint8Array) => Promise<boolean>;
}
