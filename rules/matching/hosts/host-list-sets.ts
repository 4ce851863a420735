/** The set of no list. Every set is reached from it, list by list. */
const noLists = 0;

/** Which lists, each with whether it means one host alone: `list * 2 + 1` if so, else `list * 2`, ascending. */
export type ListSet = readonly number[];

/**
 * Numbers the sets of lists on which hosts stand: a million hosts share a few sets. A set is a path through a tree,
 * one member a step, so that a host costs no more than its steps and no list of lists is made for it.
 */
export class ListSets {
  /** For each node, the node before it and the member that leads here. */
  readonly #before = [noLists];
  readonly #member = [-1];
  /** First steps, by member: nearly all hosts are on one list. */
  readonly #first: Int32Array;
  /** Further steps, by node and member in one number. */
  readonly #next = new Map<number, number>();
  readonly #memberCount: number;
  /** For each node where a path has ended: the number of its set. */
  readonly #numbers = new Map<number, number>();
  readonly #sets: ListSet[] = [];

  constructor(listCount: number) {
    this.#memberCount = listCount * 2;
    this.#first = new Int32Array(this.#memberCount);
  }

  /** The node for a set and one more member, greater than those in it. */
  with(node: number, member: number): number {
    const step = node * this.#memberCount + member;
    const known = node === noLists ? this.#first[member] : this.#next.get(step);
    if (known !== undefined && known !== noLists) return known;
    const added = this.#before.push(node) - 1;
    this.#member.push(member);
    if (node === noLists) this.#first[member] = added;
    else this.#next.set(step, added);
    return added;
  }

  /** The number of a node's set: from 0, in the order in which they are asked for. */
  numberOf(node: number): number {
    const known = this.#numbers.get(node);
    if (known !== undefined) return known;
    const members: number[] = [];
    for (let at = node; at !== noLists; at = this.#before[at] ?? noLists)
      members.unshift(this.#member[at] ?? 0);
    const added = this.#sets.push(members) - 1;
    this.#numbers.set(node, added);
    return added;
  }

  /** All sets that have a number, in the order of their numbers. */
  get numbered(): readonly ListSet[] {
    return this.#sets;
  }
}
