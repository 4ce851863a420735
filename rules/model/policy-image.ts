/** What a stored policy consists of beside the shards of its host lists. */
export const partNames = ['head', 'hosts', 'filters', 'phrases', 'promises', 'rules'] as const;
export type PartName = (typeof partNames)[number];

/** A policy as bytes: opened part by part, when each is first needed, without compiling anything again. */
export interface PolicyImage {
  readonly parts: Readonly<Record<PartName, Uint8Array>>;
  /** By number; empty where no listed host belongs. */
  readonly shards: readonly Uint8Array[];
}

/** Parts of a stored policy, as far as they were there. */
export interface ImageReading {
  readonly parts: Readonly<Partial<Record<PartName, Uint8Array>>>;
  /** By number. */
  readonly shards: ReadonlyMap<number, Uint8Array>;
}

/** Reads everything asked for, from one writing. Rejects when storage cannot be read. */
export type ReadImage = (names: readonly PartName[], shards: readonly number[]) => Promise<ImageReading>;
