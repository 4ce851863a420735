import type { PhraseSet } from '../matching/phrase-compile';
import type { CompileTools } from '../model/check';
import type { FactName } from '../model/observation';

/**
 * Something without which a rule cannot match: a hit on a host list, by a group of filters or of a set of phrases,
 * each by its number, or a fact that was read.
 */
export type Gate =
  | { readonly kind: 'list' | 'group' | 'set'; readonly id: number }
  | { readonly kind: 'fact'; readonly fact: FactName };

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
  /** Host lists by number, as packs wrote them or by the name of a list that is kept elsewhere. */
  readonly lists: (readonly string[])[] = [];
  readonly groups: { readonly matchesAny: readonly string[]; readonly unlessAny: readonly string[] }[] = [];
  readonly phraseSets: PhraseSet[] = [];
  readonly #listIds = new Map<readonly string[], number>();
  readonly #setIds = new Map<string, number>();
  #asked: number[] = [];
  #gates: Gate[] = [];
  #open = false;

  /** The tools for the rules of one pack; `lists` are the host lists they may name. */
  toolsFor(lists: ReadonlyMap<string, readonly string[]>): CompileTools {
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
      patterns: () => {
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

  /** The numbers of all questions asked since the last call, in order. */
  tearOff(): readonly number[] {
    const asked = this.#asked;
    this.#asked = [];
    this.#gates = [];
    return asked;
  }

  /** The number of a pack's host list, asked or not. */
  listId(entries: readonly string[]): number {
    const known = this.#listIds.get(entries);
    if (known !== undefined) return known;
    const id = this.lists.push(entries) - 1;
    this.#listIds.set(entries, id);
    return id;
  }

  #askHosts(entries: readonly string[]): () => never {
    const id = this.listId(entries);
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
