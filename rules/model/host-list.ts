/** How a list of sites in a file may be written. */
export const listFormats = ['domains', 'hosts-file', 'adblock', 'chrome-url-list', 'csv'] as const;
export type ListFormat = (typeof listFormats)[number];

/** What a list was read from: the same bytes read in the same way give the same hosts. */
export interface ListKey {
  /** SHA-256 of the file's bytes, in lower-case hex. */
  readonly sha256: string;
  readonly as: ListFormat;
}

/** A line of a list that was not taken. */
export interface RefusedListLine {
  /** From 1, as an editor counts. */
  readonly line: number;
  /** What was not taken, at most 80 characters of it. */
  readonly text: string;
  /** Why, and what to write instead, in plain sentences. */
  readonly message: string;
}

/** What became of the lines of a list file. */
export interface ListReport {
  /** Hosts that the list stands for. */
  readonly hostCount: number;
  /** Hosts left out because the list names a parent of theirs. */
  readonly coveredCount: number;
  /** Entries that say again what another one said. */
  readonly repeatedCount: number;
  readonly refusedCount: number;
  /** The first {@link mostRefusedLines} of those that were not taken. */
  readonly refused: readonly RefusedListLine[];
}

/** More lines of one list than a person reads; the rest is counted only. */
export const mostRefusedLines = 20;

/** What is known of a list file that was given along with a pack. */
export type ListFile = { readonly byteCount: number } & (
  | { readonly state: 'read'; readonly sha256: string; readonly report: ListReport }
  /** Its bytes are no UTF-8 text. */
  | { readonly state: 'not-text'; readonly sha256: string }
  /** All files together are larger than a pack may be, so that none was read. */
  | { readonly state: 'too-large' }
  /** Whether it is there, and what it holds, is looked at another time. */
  | { readonly state: 'not-looked-at' }
);

/** A list that a pack wants read from a file. */
export interface WantedList {
  /** What the pack calls it. */
  readonly name: string;
  /** The file's path, relative to the pack. */
  readonly from: string;
  readonly as: ListFormat;
}

/** What all list files of a pack may hold together. */
export const listLimits = { bytes: 64 * 1024 * 1024, hosts: 5_000_000 } as const;
