/** Names the parts of a stored policy. Shards hold listed hosts, chunks hold rules, each by its number. */
export type PartKey =
  | 'head'
  | 'hosts'
  | 'filters'
  | 'phrases'
  | 'promises'
  | `shard-${number}`
  | `rules-${number}`;

/** A policy as bytes: opened part by part, when each is first needed, without compiling anything again. */
export type PolicyImage = ReadonlyMap<PartKey, Uint8Array>;

/** Reads what is there of the named parts, all from one writing. Rejects when storage cannot be read. */
export type ReadImage = (keys: readonly PartKey[]) => Promise<PolicyImage>;
