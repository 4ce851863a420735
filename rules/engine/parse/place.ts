/** Where in the document, outermost key first. */
export type Path = readonly (string | number)[];

/** Where one value of the document is written, with everything inside it. */
export interface Place {
  /** Offset of the value's first sign, from 0. */
  readonly start: number;
  /** A plain value as it was typed; absent for groups, lists and quoted text. */
  readonly written: string | undefined;
  readonly members: ReadonlyMap<string, Member>;
  readonly entries: readonly Place[];
}
interface Member {
  /** Offset of the name. */
  readonly nameStart: number;
  readonly place: Place;
}

export const placeAt = (start: number, written?: string): Place => ({
  start,
  written,
  members: new Map(),
  entries: [],
});

/** The place of the value at a path, or of the nearest thing around it that is written. */
export const placeOf = (root: Place, path: Path): { readonly place: Place; readonly exact: boolean } => {
  let place = root;
  for (const step of path) {
    const inner = typeof step === 'number' ? place.entries[step] : place.members.get(step)?.place;
    if (inner === undefined) return { place, exact: false };
    place = inner;
  }
  return { place, exact: true };
};

/** Offset of the name of the last key of a path; of the value where the path does not end in a name. */
export const nameOffset = (root: Place, path: Path): number => {
  const last = path.at(-1);
  const around = placeOf(root, path.slice(0, -1));
  const named = around.exact && typeof last === 'string' ? around.place.members.get(last) : undefined;
  return named?.nameStart ?? placeOf(root, path).place.start;
};

/** A path as one text that no other path has. */
export const pathKey = (path: Path): string => JSON.stringify(path);

/** The path of the innermost value that begins at or before an offset. */
export const pathTo = (root: Place, offset: number): Path => {
  const path: (string | number)[] = [];
  let place: Place | undefined = root;
  while (place !== undefined) {
    const found: Inner | undefined = lastBefore(place, offset);
    if (found !== undefined) path.push(found.step);
    place = found?.place;
  }
  return path;
};

interface Inner {
  readonly step: string | number;
  readonly place: Place;
}

const lastBefore = ({ members, entries }: Place, offset: number): Inner | undefined => {
  const named = [...members].findLast(([, { nameStart }]) => nameStart <= offset);
  if (named !== undefined) return { step: named[0], place: named[1].place };
  const index = entries.findLastIndex(({ start }) => start <= offset);
  const entry = entries[index];
  return entry === undefined ? undefined : { step: index, place: entry };
};
