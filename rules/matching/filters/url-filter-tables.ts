import { packSections, readSections } from './url-filter-sections';

/** Rises whenever the tables, the hash of a name or the meaning of a filter change: older bytes are then refused. */
const version = 1;

/**
 * Compiled filters: a tree of four levels, as flat tables over one buffer.
 *
 * - A *name* is what an address is looked up by: a host (filters take its subdomains too), `data:` for filters of one
 *   scheme without a host, or the empty name for every address; each for all ports or for one.
 * - Under a name stand *paths*: the beginnings that its filters ask of a path, sorted.
 * - Under a path stand *tokens*: for filters that ask for query tokens the rarest of them, sorted.
 * - And *grams*: for filters with a star in their path, where there are many, four characters after the star.
 *
 * Every filter hangs on one path, token or gram. `…From` tables have one more entry than their rows: row `i` owns
 * what stands from `[i]` to `[i + 1]`. Text is named by its place in `pool`, which holds each filter as written;
 * what is compared is nearly always a piece of that.
 */
export interface UrlFilterTables {
  /** An open-addressing table of names: number + 1 in the lower bits, hash above them. 0 is free. */
  readonly nameSlots: Int32Array;
  readonly nameText: Uint32Array;
  readonly nameLength: Uint16Array;
  /** 0 for every port. */
  readonly namePort: Uint16Array;
  readonly namePathsFrom: Uint32Array;
  readonly pathText: Uint32Array;
  readonly pathLength: Uint32Array;
  /** `headOf`, for the search. */
  readonly pathHead: Float64Array;
  /** The longest other path of the same name that this one begins with; -1 for none. */
  readonly pathParent: Int32Array;
  readonly pathTokensFrom: Uint32Array;
  /** Bit n: grams of n characters hang on this path. */
  readonly pathGramSizes: Uint8Array;
  /** A token that must be met whole includes the `&` behind it. */
  readonly tokenText: Uint32Array;
  readonly tokenLength: Uint32Array;
  readonly tokenHead: Float64Array;
  readonly tokenParent: Int32Array;
  /** An open-addressing table of grams: number + 1. 0 is free. */
  readonly gramSlots: Uint32Array;
  readonly gramPath: Uint32Array;
  /** One to four characters of eight bits, the last lowest. */
  readonly gramCode: Int32Array;
  /** Into `listed`: first the paths, then the tokens, then the grams. */
  readonly listFrom: Uint32Array;
  readonly listed: Uint32Array;
  /** Filters are numbered by group and, within it, from the strongest to the weakest. */
  readonly filterText: Uint32Array;
  readonly filterLength: Uint32Array;
  readonly filterGroup: Uint32Array;
  /** See {@link filterMark}. */
  readonly filterMarks: Uint8Array;
  /** UTF-8. */
  readonly pool: Uint8Array;
}

/** Bits of `filterMarks`. */
export const filterMark = {
  exactHost: 1,
  allowed: 2,
  /** A lone star. */
  wildcard: 4,
  /** Something is asked beside the host, the port, the path's beginning and one token: see the filter itself. */
  asksMore: 8,
} as const;

/** Bits of a name's slot that hold its number. */
export const nameNumberMask = (names: number): number => 2 ** (32 - Math.clz32(names)) - 1;

/** Where the search for a name begins; the hash is that of `HostWalk`, 0 for the empty name. */
export const nameSlot = (hash: number, port: number): number => hash ^ Math.imul(port, 0x9e3779b1);

/** What tells the grams of one path from those of another. */
export const gramSeed = (path: number): number => Math.imul(path + 1, 0x9e3779b1);

/** Where the search for a gram begins in a table of `2 ** (32 - shift)` slots. */
export const gramSlot = (seed: number, code: number, shift: number): number =>
  Math.imul(code ^ seed, 0x85ebca6b) >>> shift;

/** The `shift` for a table of so many slots. */
export const gramShift = (slots: number): number => Math.clz32(slots) + 1;

export const packTables = (tables: UrlFilterTables): Uint8Array =>
  packSections(version, [
    tables.nameSlots,
    tables.nameText,
    tables.nameLength,
    tables.namePort,
    tables.namePathsFrom,
    tables.pathText,
    tables.pathLength,
    tables.pathHead,
    tables.pathParent,
    tables.pathTokensFrom,
    tables.pathGramSizes,
    tables.tokenText,
    tables.tokenLength,
    tables.tokenHead,
    tables.tokenParent,
    tables.gramSlots,
    tables.gramPath,
    tables.gramCode,
    tables.listFrom,
    tables.listed,
    tables.filterText,
    tables.filterLength,
    tables.filterGroup,
    tables.filterMarks,
    tables.pool,
  ]);

/** Views only: nothing is copied or parsed. `undefined` for bytes that are damaged or not of this version. */
export const readTables = (bytes: Uint8Array): UrlFilterTables | undefined => {
  const sections = readSections(version, bytes);
  // Evaluated in the order written, which is the order packed.
  return (
    sections && {
      nameSlots: sections.int32(),
      nameText: sections.uint32(),
      nameLength: sections.uint16(),
      namePort: sections.uint16(),
      namePathsFrom: sections.uint32(),
      pathText: sections.uint32(),
      pathLength: sections.uint32(),
      pathHead: sections.float64(),
      pathParent: sections.int32(),
      pathTokensFrom: sections.uint32(),
      pathGramSizes: sections.uint8(),
      tokenText: sections.uint32(),
      tokenLength: sections.uint32(),
      tokenHead: sections.float64(),
      tokenParent: sections.int32(),
      gramSlots: sections.uint32(),
      gramPath: sections.uint32(),
      gramCode: sections.int32(),
      listFrom: sections.uint32(),
      listed: sections.uint32(),
      filterText: sections.uint32(),
      filterLength: sections.uint32(),
      filterGroup: sections.uint32(),
      filterMarks: sections.uint8(),
      pool: sections.uint8(),
    }
  );
};
