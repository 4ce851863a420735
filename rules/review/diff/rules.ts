import type { LayeredRule } from '../../engine/layers';
import type { PolicyChange } from '../../model/review';
import { didWords, doesWords, holdsFor } from './action-words';
import { statementOf, treeOf } from './condition-tree';
import { changeOfConditions } from './conditions';
import { changesOfExceptions } from './exceptions';
import { listsAsked, reachOfLists } from './lists';
import type { CompareLists } from './params';
import type { PartChange } from './part-change';
import { directionOf, turned } from './reach';
import { changeOfFloor, changeOfGrace, changeOfRepeats } from './rule-patience';
import { changesOfRecord } from './rule-record';
import {
  changeOfAction,
  changeOfLock,
  changeOfSchedule,
  changeOfScope,
  changeOfSeverity,
  changeOfStatus,
} from './rule-terms';
import { isOn, type PolicySide } from './side';
import type { DiffTools } from './tools';
import { quoted, shortened, spaced } from './words';

interface Sides {
  readonly before: PolicySide;
  readonly after: PolicySide;
}

/** Rules that came, rules that changed, in the order of the rules, and then those that went. */
export const changesOfRules = (sides: Sides, tools: DiffTools): readonly PolicyChange[] => {
  const { before, after } = sides;
  const gone = [...before.rules.values()].filter(({ rule }) => !after.rules.has(rule.id));
  return [
    ...[...after.rules.values()].flatMap((young) => {
      const old = before.rules.get(young.rule.id);
      return old === undefined ? [added(young, tools)] : changed(old, young, sides, tools);
    }),
    ...gone.map(removed),
  ];
};

const about = ({ rule, pack }: LayeredRule) => ({ ruleId: rule.id, packId: pack.pack.id });

const added = (layered: LayeredRule, { checks }: DiffTools): PolicyChange => {
  const { title, status, when, action } = layered.rule;
  const base = { kind: 'rule-added', ...about(layered), part: undefined } as const;
  if (!isOn(layered)) {
    return { ...base, direction: 'different', sentence: `New, but not switched on: ${title}.` };
  }
  const start = status === 'trial' ? 'New, on trial' : 'New';
  const speaks = `When ${shortened(statementOf(treeOf(when), checks))}, ${doesWords(layered)}, ${holdsFor(layered)}.`;
  return {
    ...base,
    direction: action === 'support' ? 'different' : 'stricter',
    sentence: `${start}: ${title}. ${speaks}`,
  };
};

const removed = (layered: LayeredRule): PolicyChange => {
  const { title, action } = layered.rule;
  const isGentler = isOn(layered) && action !== 'support';
  return {
    kind: 'rule-removed',
    ...about(layered),
    part: undefined,
    direction: isGentler ? 'gentler' : 'different',
    sentence: isOn(layered)
      ? `No longer there: ${title}. Until now ${didWords(layered)}, ${holdsFor(layered)}.`
      : `No longer there, and not switched on before: ${title}.`,
  };
};

const changed = (
  before: LayeredRule,
  after: LayeredRule,
  sides: Sides,
  tools: DiffTools,
): readonly PolicyChange[] => {
  // What a rule would do makes nobody's day stricter while it rests before and afterwards.
  const isResting = !isOn(before) && !isOn(after);
  return partsOf(before, after, sides, tools).map(({ part, direction, says }) => ({
    kind: 'rule-changed',
    ...about(after),
    part,
    direction: isResting ? 'different' : direction,
    sentence: `${after.rule.title}${isResting ? ', which is not switched on' : ''}: ${says}`,
  }));
};

const partsOf = (
  before: LayeredRule,
  after: LayeredRule,
  sides: Sides,
  tools: DiffTools,
): readonly PartChange[] => {
  const lists = comparing(before, after, sides);
  return [
    ...changeOfStatus(before, after),
    ...changeOfAction(before, after, tools.actions),
    ...changeOfScope(before, after),
    ...changeOfSchedule(before, after),
    ...changeOfCondition(before, after, lists, tools),
    ...changesOfOtherLists(before, after, sides),
    ...changesOfExceptions(before, after, lists),
    ...changeOfLock(before, after),
    ...changeOfSeverity(before, after),
    ...changeOfGrace(before, after),
    ...changeOfRepeats(before, after),
    ...changeOfFloor(before, after),
    ...changesOfRecord(before, after),
    ...changeOfOwner(before, after),
  ];
};

const comparing =
  (before: LayeredRule, after: LayeredRule, sides: Sides): CompareLists =>
  (old, young) =>
    reachOfLists(sides.before.listFor(before.pack, old), sides.after.listFor(after.pack, young));

const changeOfCondition = (
  { rule: { when: before } }: LayeredRule,
  { rule: { when: after } }: LayeredRule,
  lists: CompareLists,
  { checks }: DiffTools,
): readonly PartChange[] => {
  const [old, young] = [treeOf(before), treeOf(after)];
  const { reach, says } = changeOfConditions(old, young, lists);
  if (reach === 'same') return [];
  const [was, is] = [shortened(statementOf(old, checks)), shortened(statementOf(young, checks))];
  const whole =
    was === is ? 'it looks for other things.' : `it now speaks when ${is}; until now when ${was}.`;
  return [
    {
      part: 'condition',
      direction: directionOf(reach),
      says:
        says === undefined || says.length === 0
          ? whole
          : `what it looks for has changed: ${says.join(', ')}.`,
    },
  ];
};

/** A list that is asked as before, but is now another pack's: a layer between them brought one of that name. */
const changesOfOtherLists = (
  before: LayeredRule,
  after: LayeredRule,
  sides: Sides,
): readonly PartChange[] => {
  const asked = new Set(listsAsked(before.rule.when).map(({ name }) => name));
  return listsAsked(after.rule.when).flatMap(({ name, speaksFor }) => {
    const [old, young] = [sides.before.listFor(before.pack, name), sides.after.listFor(after.pack, name)];
    if (!asked.has(name) || old?.pack.pack.id === young?.pack.pack.id) return [];
    const reach = reachOfLists(old, young);
    if (reach === 'same') return [];
    const says = `its list ${quoted(spaced(name))} is now another one of that name.`;
    return [{ part: 'condition', direction: directionOf(speaksFor ? reach : turned(reach)), says }];
  });
};

const changeOfOwner = ({ pack: before }: LayeredRule, { pack: after }: LayeredRule): readonly PartChange[] =>
  before.pack.id === after.pack.id
    ? []
    : [{ part: 'pack', direction: 'different', says: `it is now part of ${quoted(after.pack.name)}.` }];
