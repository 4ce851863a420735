import type { ListFile, ListFormat } from '../../rules/model/host-list';

/** A list to be read, with the file that was chosen for it. */
export interface GivenList {
  readonly name: string;
  readonly as: ListFormat;
  readonly file: File;
}

/** How far the reading is. */
export interface ListProgress {
  /** From 0 to 1, of all files together. */
  readonly share: number;
  /** Entries read so far, repeated ones included. */
  readonly hostCount: number;
}

/** What the one who reads lists says: progress until it is done. */
export type ListReply =
  | ({ readonly kind: 'progress' } & ListProgress)
  /** By the name of the list. */
  | { readonly kind: 'done'; readonly files: ReadonlyMap<string, ListFile> }
  | { readonly kind: 'failed'; readonly message: string };
