import { readHostEntry } from '../../../matching/hosts/host-entry';

/** A host as a list means it: with its subdomains, or `exact` alone. */
export interface MeantHost {
  readonly host: string;
  readonly exact: boolean;
}

const meantBy = (entry: string): MeantHost | undefined => {
  const read = readHostEntry(entry);
  return read.ok ? read : undefined;
};

/** The hosts of a list that stands in a pack, to be asked what it covers. */
export class HostNames {
  readonly entries: readonly MeantHost[];
  readonly #wide: ReadonlySet<string>;
  readonly #exact: ReadonlySet<string>;
  #above: ReadonlySet<string> | undefined;

  constructor(written: readonly string[]) {
    this.entries = written.flatMap((entry) => meantBy(entry) ?? []);
    this.#wide = new Set(this.entries.filter(({ exact }) => !exact).map(({ host }) => host));
    this.#exact = new Set(this.entries.filter(({ exact }) => exact).map(({ host }) => host));
  }

  /** Whether every address that the host means is on the list. */
  covers({ host, exact }: MeantHost): boolean {
    return (exact && this.#exact.has(host)) || this.#hasParentOf(host);
  }

  /** Whether some address that the host means is on the list. */
  meets(other: MeantHost): boolean {
    if (this.covers({ ...other, exact: true })) return true;
    if (other.exact) return false;
    this.#above ??= new Set(this.entries.flatMap(({ host }) => parentsOf(host)));
    return this.#above.has(other.host);
  }

  #hasParentOf(host: string): boolean {
    return this.#wide.has(host) || parentsOf(host).some((name) => this.#wide.has(name));
  }
}

/** All names above a host, the nearest first. */
const parentsOf = (host: string): readonly string[] => {
  const parents: string[] = [];
  for (let dot = host.indexOf('.'); dot !== -1; dot = host.indexOf('.', dot + 1)) {
    parents.push(host.slice(dot + 1));
  }
  return parents;
};

/** Whether two lists have no address in common. */
export const areDisjoint = (one: HostNames, other: HostNames): boolean => {
  const [small, large] = one.entries.length <= other.entries.length ? [one, other] : [other, one];
  return !small.entries.some((host) => large.meets(host));
};
