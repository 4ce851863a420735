import { buildHostIndex, type HostIndex } from '../matching/host-index';
import { buildPhraseMatcher, type PhraseMatcher, type PhraseScan } from '../matching/phrase-matcher';
import { answerPhrases } from '../matching/phrase-question';
import { buildUrlFilterIndex, type UrlFilterIndex } from '../matching/url-filter';
import type { CompileTools, HostHit, TextField, UrlFilterHit } from '../model/check';
import type { PageAddress } from '../model/observation';

/** A question about an address that a rule cannot match without: `list` of the host index or `group` of the filters. */
export interface Gate {
  readonly kind: 'list' | 'group';
  readonly id: number;
}

interface AddressAnswers {
  readonly address: PageAddress;
  readonly lists: ReadonlyMap<number, HostHit>;
  readonly groups: ReadonlyMap<number, UrlFilterHit>;
}
interface FieldScan {
  readonly text: string;
  readonly scan: PhraseScan;
}

/**
 * Gathers every question that any rule asks of a host, an address or a text, builds one structure for each kind,
 * and answers all of them in one pass; the last pass is remembered, because every rule asks about the same page.
 */
export class QuestionBoard {
  readonly #lists: (readonly string[])[] = [];
  readonly #listIds = new Map<readonly string[], number>();
  readonly #groups: { matchesAny: readonly string[]; unlessAny: readonly string[] }[] = [];
  readonly #phraseSets: (readonly string[])[] = [];
  readonly #scans = new Map<TextField, FieldScan>();
  #asked: Gate[] = [];
  #hosts: HostIndex | undefined;
  #filters: UrlFilterIndex | undefined;
  #phrases: PhraseMatcher | undefined;
  #last: AddressAnswers | undefined;

  /** The tools for the rules of one pack; `lists` are the host lists they may name. */
  toolsFor(lists: ReadonlyMap<string, readonly string[]>): CompileTools {
    return {
      hostsInList: (name) => this.#askHosts(lists.get(name) ?? []),
      hosts: (entries) => this.#askHosts(entries),
      urls: ({ matchesAny, unlessAny }) => {
        const id = this.#groups.push({ matchesAny, unlessAny: unlessAny ?? [] }) - 1;
        this.#asked.push({ kind: 'group', id });
        return (address) => this.answersFor(address).groups.get(id);
      },
      phrases: (options) => {
        const any = this.#addPhrases(options.any);
        const near = options.near && this.#addPhrases(options.near.any);
        const softenNear = options.softenNear && this.#addPhrases(options.softenNear.any);
        const sets = {
          any,
          ...(near === undefined ? {} : { near }),
          ...(softenNear === undefined ? {} : { softenNear }),
        };
        return (field, text) => answerPhrases(options, this.#scan(field, text), sets);
      },
    };
  }

  /** Runs `compile` and tells which address questions it put on the board. */
  gather<T>(compile: () => T): { readonly made: T; readonly gates: readonly Gate[] } {
    const outer = this.#asked;
    this.#asked = [];
    const made = compile();
    const gates = this.#asked;
    this.#asked = [...outer, ...gates];
    return { made, gates };
  }

  /** What one address hits. */
  answersFor(address: PageAddress): AddressAnswers {
    if (this.#last?.address === address) return this.#last;
    this.#hosts ??= buildHostIndex(this.#lists);
    this.#filters ??= buildUrlFilterIndex(this.#groups);
    const lists = new Map<number, HostHit>();
    for (const { list, entry } of this.#hosts.hitsOf(address.host)) lists.set(list, { entry });
    const groups = new Map<number, UrlFilterHit>();
    for (const { group, filter } of this.#filters.verdictsOf(address)) groups.set(group, { filter });
    this.#last = { address, lists, groups };
    return this.#last;
  }

  #askHosts(entries: readonly string[]): (address: PageAddress) => HostHit | undefined {
    const known = this.#listIds.get(entries);
    const id = known ?? this.#lists.push(entries) - 1;
    this.#listIds.set(entries, id);
    this.#asked.push({ kind: 'list', id });
    return (address) => this.answersFor(address).lists.get(id);
  }

  #addPhrases(phrases: readonly string[]): number {
    return this.#phraseSets.push(phrases) - 1;
  }

  #scan(field: TextField, text: string): PhraseScan {
    const known = this.#scans.get(field);
    if (known?.text === text) return known.scan;
    this.#phrases ??= buildPhraseMatcher(this.#phraseSets);
    const scan = this.#phrases.scan(text);
    this.#scans.set(field, { text, scan });
    return scan;
  }
}
