import type { Policy } from '../../../engine/policy';
import { normaliseUrl } from '../../../matching/addresses/url';
import type { HostQuestion } from '../../../model/check';
import type { HostList, RulePack } from '../../../model/pack';
import { HostNames, type MeantHost } from './host-names';

/** Hosts that a question names: those that stand in the pack, or a list that only the index knows. */
export type HostSet =
  | { readonly kind: 'names'; readonly names: HostNames; readonly list: HostList | undefined }
  | { readonly kind: 'file'; readonly list: HostList; readonly asks: () => HostQuestion | undefined };

/** What the hosts of lists and conditions cover. Each list is taken apart once. */
export class HostReach {
  readonly #all: readonly RulePack[];
  readonly #policy: () => Policy;
  readonly #names = new Map<readonly string[], HostNames>();

  /** `all` in layer order. */
  constructor(all: readonly RulePack[], policy: () => Policy) {
    this.#all = all;
    this.#policy = policy;
  }

  /** The list that a pack means by a name: its own, or the nearest above. */
  listNamed(name: string, from: RulePack): { readonly pack: RulePack; readonly list: HostList } | undefined {
    const seen = this.#all.slice(0, this.#all.indexOf(from) + 1);
    for (const pack of seen.toReversed()) {
      const list = pack.lists?.[name];
      if (list !== undefined) return { pack, list };
    }
    return undefined;
  }

  /** The hosts that a `host` question of a pack asks for. */
  setsOf(params: unknown, from: RulePack): readonly HostSet[] {
    const { inList, isOneOf } = params as { readonly inList?: string; readonly isOneOf?: readonly string[] };
    const found = inList === undefined ? undefined : this.listNamed(inList, from);
    const ofList = found && inList !== undefined ? [this.#ofList(inList, found)] : [];
    return isOneOf === undefined
      ? ofList
      : [...ofList, { kind: 'names', names: this.namesIn(isOneOf), list: undefined }];
  }

  namesIn(entries: readonly string[]): HostNames {
    const known = this.#names.get(entries) ?? new HostNames(entries);
    this.#names.set(entries, known);
    return known;
  }

  #ofList(name: string, { pack, list }: { readonly pack: RulePack; readonly list: HostList }): HostSet {
    if ('hosts' in list) return { kind: 'names', names: this.namesIn(list.hosts), list };
    return { kind: 'file', list, asks: () => this.#questionOf(name, pack) };
  }

  /** The policy's classes are the lists of all packs, in layer order. */
  #questionOf(name: string, pack: RulePack): HostQuestion | undefined {
    const classes = this.#policy().hostClasses;
    let at = 0;
    for (const each of this.#all) {
      for (const listName of Object.keys(each.lists ?? {})) {
        if (each === pack && listName === name) return classes[at]?.asks;
        at += 1;
      }
    }
    return undefined;
  }
}

/** Whether every address of the host is in the set. */
export const holds = (set: HostSet, host: MeantHost): boolean => {
  if (set.kind === 'names') return set.names.covers(host);
  const address = normaliseUrl(`https://${host.host.includes(':') ? `[${host.host}]` : host.host}/`);
  const hit = address && set.asks()?.(address);
  return hit !== undefined && (host.exact || !hit.entry.startsWith('.'));
};

/** Whether every address of `narrow` is in one of `wide`. Of a file's hosts only the same list is known to be. */
export const setsCover = (wide: readonly HostSet[], narrow: readonly HostSet[]): boolean =>
  narrow.every((set) => {
    if (set.list !== undefined && wide.some(({ list }) => list === set.list)) return true;
    return set.kind === 'names' && set.names.entries.every((host) => wide.some((each) => holds(each, host)));
  });
