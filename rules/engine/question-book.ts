import type { HostRun } from '../matching/hosts/host-run';
import { type AskedPatterns, askedPatterns } from '../matching/patterns/pattern-set';
import type { PhraseSet } from '../matching/phrases/phrase-compile';
import type { CompileTools } from '../model/check';
import type { FactName } from '../model/observation';

/**
 * Something without which a rule cannot match: a hit on a host list, by a group of filters or of a set of phrases,
 * each by its number, or a fact that was read.
 */
export type Gate =
  | { readonly kind: 'list' | 'group' | 'set'; readonly id: number }
  | { readonly kind: 'fact'; readonly fact: FactName };

/** The hosts of a list, as entries that a pack wrote or as the run of a file. */
export type ListSource = readonly string[] | HostRun;

/** All that compiling a rule asks, in the order in which it asks. */
export interface AskedQuestions {
  /** Numbers of questions of hosts, addresses and phrases. */
  readonly numbers: readonly number[];
  /** Patterns, taken apart beforehand: that is slow. */
  readonly patterns: readonly AskedPatterns[];
}

/** What a condition put in the book while it was compiled. */
interface Gathered<T> {
  readonly made: T;
  /** The questions that must hit for a match, as far as they were written down. */
  readonly gates: readonly Gate[];
  /** Whether some question has no gate, so that the gates say nothing. */
  readonly open: boolean;
}

const unanswered = (): never => {
  throw new Error('A question was asked while the policy was still being written down.');
};

/**
 * Collects every question that any rule asks of a host, an address or a text and gives each its number. Compiling a
 * rule again asks the same questions in the same order, so the numbers are all that is kept for it.
 */
export class QuestionBook {
  /** Host lists by number. */
  readonly lists: ListSource[] = [];
  readonly groups: { readonly matchesAny: readonly string[]; readonly unlessAny: readonly string[] }[] = [];
  readonly phraseSets: PhraseSet[] = [];
  /** One object is one list, however often it is asked. */
  readonly #listIds = new Map<ListSource, number>();
  readonly #setIds = new Map<string, number>();
  #asked: number[] = [];
  #patterns: AskedPatterns[] = [];
  #gates: Gate[] = [];
  #open = false;

  /** The tools for the rules of one pack; `lists` are the host lists they may name. */
  toolsFor(lists: ReadonlyMap<string, ListSource>): CompileTools {
    return {
      hostsInList: (name) => this.#askHosts(lists.get(name) ?? []),
      hosts: (entries) => this.#askHosts(entries),
      urls: ({ matchesAny, unlessAny }) => {
        const id = this.groups.push({ matchesAny, unlessAny: unlessAny ?? [] }) - 1;
        this.#write({ kind: 'group', id }, id);
        return unanswered;
      },
      phrases: ({ any, near, softenNear, alsoFold }) => {
        const id = this.#setOf(any, alsoFold);
        const beside = [near, softenNear].map((company) =>
          company === undefined ? -1 : this.#setOf(company.any, alsoFold),
        );
        this.#write({ kind: 'set', id }, id, ...beside);
        return unanswered;
      },
      // Asked one by one, with no structure of their own, and so with no gate.
      patterns: (sources, ignoresCase) => {
        this.#patterns.push(askedPatterns(sources, ignoresCase));
        this.#open = true;
        return unanswered;
      },
    };
  }

  /** Runs `compile` and tells what it must hit. */
  gather<T>(compile: () => T): Gathered<T> {
    const outer = { gates: this.#gates, open: this.#open };
    this.#gates = [];
    this.#open = false;
    const made = compile();
    const gathered = { made, gates: this.#gates, open: this.#open };
    this.#gates = [...outer.gates, ...gathered.gates];
    this.#open ||= outer.open;
    return gathered;
  }

  /** Everything asked since the last call, in order. */
  tearOff(): AskedQuestions {
    const asked = { numbers: this.#asked, patterns: this.#patterns };
    this.#asked = [];
    this.#patterns = [];
    this.#gates = [];
    return asked;
  }

  /** The number of a pack's host list, asked or not. */
  listId(source: ListSource): number {
    const known = this.#listIds.get(source);
    if (known !== undefined) return known;
    const id = this.lists.push(source) - 1;
    this.#listIds.set(source, id);
    return id;
  }

  #askHosts(source: ListSource): () => never {
    const id = this.listId(source);
    this.#write({ kind: 'list', id }, id);
    return unanswered;
  }

  #setOf(any: readonly string[], alsoFold: PhraseSet['alsoFold']): number {
    const key = JSON.stringify([any, alsoFold]);
    const known = this.#setIds.get(key);
    if (known !== undefined) return known;
    const id = this.phraseSets.push({ phrases: any, ...(alsoFold === undefined ? {} : { alsoFold }) }) - 1;
    this.#setIds.set(key, id);
    return id;
  }

  #write(gate: Gate, ...asked: readonly number[]): void {
    this.#gates.push(gate);
    this.#asked.push(...asked);
  }
}
