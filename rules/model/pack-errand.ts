import type { Configuration } from './configuration';
import type { HighWater } from './trust';

/** What a pack is reviewed in: plain data, so that it can be handed to whoever reads packs. */
export interface PackSurroundings {
  readonly configuration: Configuration;
  readonly managed: boolean;
  /** Whose packs are believed, as the administrator wrote it; not read yet. Absent where nothing was written. */
  readonly trust: unknown;
  /** Of the highest revisions, what is remembered outside the database. */
  readonly highWater: readonly HighWater[];
}

/** Where a pack is to be fetched, with what is known of the last answer. */
export interface PackErrand {
  readonly url: string;
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
  /** Lower-case hex; anything else that comes is refused. */
  readonly sha256: string | undefined;
  readonly surroundings: PackSurroundings;
}
/** What the courier came back with. */
export interface FetchedPack {
  readonly url: string;
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
  readonly brought:
    | { readonly kind: 'staged'; readonly staged: string }
    | { readonly kind: 'unchanged' }
    /** Sentences for the administrator. */
    | { readonly kind: 'nothing'; readonly trouble: string };
}
