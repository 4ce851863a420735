import type { Condition, RulePack } from '../../model/pack';
import type { PolicyChange } from '../../model/review';
import { questionsOf, treeOf } from './condition-tree';
import { directionOf, type Reach, reachOfNumbers, turned } from './reach';
import { isSame } from './same';
import { changeOfSets, reachOfHosts } from './sets';
import { isOn, listOf, type PolicySide, type SeenList } from './side';
import type { DiffTools } from './tools';
import { counted, examplesOf, quoted, spaced } from './words';

const sites = ['site', 'sites'] as const;

/** What became of what a list covers: for files by their number of hosts, which tells nothing of which they are. */
export const reachOfLists = (before: SeenList | undefined, after: SeenList | undefined): Reach => {
  if (before === undefined || after === undefined) {
    return before === after ? 'same' : before === undefined ? 'wider' : 'narrower';
  }
  if (before.hosts !== undefined && after.hosts !== undefined) return reachOfHosts(before.hosts, after.hosts);
  if (isSame(before.file, after.file)) return 'same';
  const [old, young] = [before.file?.hostCount, after.file?.hostCount];
  const reach = old === undefined || young === undefined ? 'different' : reachOfNumbers(old, young);
  return reach === 'same' ? 'different' : reach;
};

/** What became of the lists of a pack that was there before and is there afterwards. */
export const changesOfLists = (
  before: RulePack,
  after: RulePack,
  sides: { readonly before: PolicySide; readonly after: PolicySide },
  tools: DiffTools,
): readonly PolicyChange[] => {
  const names = new Set([...Object.keys(before.lists ?? {}), ...Object.keys(after.lists ?? {})]);
  return [...names].flatMap((name) => {
    const [old, young] = [listOf(before, name, tools), listOf(after, name, tools)];
    const sentence = listSentence(old, young);
    if (sentence === undefined) return [];
    const uses = [...usesOf(before, name, sides.before), ...usesOf(after, name, sides.after)];
    const reach = reachOfLists(old, young);
    return [
      {
        kind: 'lists-changed',
        direction: directionOf(faced(reach, uses)),
        ruleId: undefined,
        packId: after.pack.id,
        part: 'lists',
        sentence,
      },
    ];
  });
};

/** A longer list of what is let through is gentler; of a list that no rule asks, or that is used both ways, nothing can be told. */
const faced = (reach: Reach, uses: readonly boolean[]): Reach => {
  if (uses.length === 0 || new Set(uses).size > 1) return 'different';
  return uses[0] === true ? reach : turned(reach);
};

/** For each question that asks this pack's list, whether a hit speaks against the student. */
const usesOf = (pack: RulePack, name: string, { rules, listFor }: PolicySide): readonly boolean[] => {
  const asked = (when: Condition, asker: RulePack, against: boolean): readonly boolean[] =>
    listsAsked(when)
      .filter((list) => list.name === name && listFor(asker, name)?.pack === pack)
      .map(({ speaksFor }) => speaksFor === against);
  return [...rules.values()]
    .filter(isOn)
    .flatMap(({ rule, pack: own, exceptions }) => [
      ...asked(rule.when, own, true),
      ...exceptions.flatMap(({ exception, pack: giver }) =>
        exception.when === undefined ? [] : asked(exception.when, giver, false),
      ),
    ]);
};

/** The lists that a condition names, each with whether a hit speaks for a match. */
export const listsAsked = (
  when: Condition,
): readonly { readonly name: string; readonly speaksFor: boolean }[] =>
  questionsOf(treeOf(when)).flatMap(({ params, speaksFor }) =>
    namesIn(params).map((name) => ({ name, speaksFor })),
  );

/** A site question names one list, a question on minutes of use several. */
const namesIn = (params: unknown): readonly string[] => {
  const { inList, on } = Object(params) as { readonly inList?: unknown; readonly on?: unknown };
  return [inList, ...(Array.isArray(on) ? on : [])].filter((name) => typeof name === 'string');
};

const listSentence = (before: SeenList | undefined, after: SeenList | undefined): string | undefined => {
  if (before === undefined) return after && `There is a new list ${nameOf(after)} with ${sizeOf(after)}.`;
  if (after === undefined) return `The list ${nameOf(before)} with ${sizeOf(before)} is gone.`;
  if (before.hosts !== undefined && after.hosts !== undefined) {
    return hostsSentence(nameOf(after), before.hosts, after.hosts);
  }
  if (isSame(before.file, after.file)) return undefined;
  const [old, young] = [sizeOf(before), sizeOf(after)];
  return old === young
    ? `The list ${nameOf(after)} has other contents, with ${young}.`
    : `The list ${nameOf(after)} now has ${young} instead of ${old}.`;
};

const hostsSentence = (
  name: string,
  before: readonly string[],
  after: readonly string[],
): string | undefined => {
  const { added, removed } = changeOfSets(before, after);
  const parts = [
    ...(added.length === 0 ? [] : [`gains ${counted(added.length, sites)} (${examplesOf(added)})`]),
    ...(removed.length === 0 ? [] : [`loses ${counted(removed.length, sites)} (${examplesOf(removed)})`]),
  ];
  return parts.length === 0 ? undefined : `The list ${name} ${parts.join(' and ')}.`;
};

const nameOf = ({ name }: SeenList): string => quoted(spaced(name));

const sizeOf = ({ hosts, file }: SeenList): string => {
  const count = hosts?.length ?? file?.hostCount;
  return count === undefined ? 'the sites of a file' : counted(count, sites);
};
