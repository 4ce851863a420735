import type { ActionDefinition } from '../model/action';
import type { ActionId } from '../model/effect';
import { type Exception, layers, type Rule, type RulePack } from '../model/pack';

/** A rule after all lower layers have had their say. */
export interface LayeredRule {
  readonly pack: RulePack;
  readonly rule: Rule;
  /** Each with the pack that gives it, whose clock, periods and lists it means. */
  readonly exceptions: readonly { readonly exception: Exception; readonly pack: RulePack }[];
  /** The pack whose clock and periods its schedule follows. */
  readonly clockOf: RulePack;
}
/** A change that a lower layer asked for and may not make. */
export interface RefusedAdjustment {
  readonly packId: string;
  readonly ruleId: string;
  readonly why: string;
  readonly fix: string;
}

type Adjustment = NonNullable<RulePack['adjust']>[number];

const rank = (pack: RulePack): number => layers.indexOf(pack.pack.layer);

/** Base first, class last; within a layer the order given. */
export const inLayerOrder = (packs: readonly RulePack[]): readonly RulePack[] =>
  [...packs].sort((one, other) => rank(one) - rank(other));

/**
 * Applies every `adjust` to the rules above it. A locked rule takes a stronger action, nothing else.
 * `actions` gives the order of strength.
 */
export const layerRules = (
  packs: readonly RulePack[],
  actions: ReadonlyMap<ActionId, ActionDefinition>,
): { readonly rules: readonly LayeredRule[]; readonly refused: readonly RefusedAdjustment[] } => {
  const rules: LayeredRule[] = [];
  const refused: RefusedAdjustment[] = [];
  for (const pack of inLayerOrder(packs)) {
    for (const adjustment of pack.adjust ?? []) {
      const index = rules.findIndex(
        (candidate) => candidate.rule.id === adjustment.rule && rank(candidate.pack) < rank(pack),
      );
      const target = rules[index];
      const refusal = target === undefined ? noSuchRule : refusalOf(adjustment, pack, target, actions);
      if (refusal !== undefined) refused.push({ packId: pack.pack.id, ruleId: adjustment.rule, ...refusal });
      else if (target !== undefined) rules[index] = adjusted(target, adjustment, pack);
    }
    for (const rule of pack.rules) {
      rules.push({ pack, rule, exceptions: owned(pack, rule.exceptions), clockOf: pack });
    }
  }
  return { rules, refused };
};

type Refusal = Pick<RefusedAdjustment, 'why' | 'fix'>;

const noSuchRule: Refusal = {
  why: 'No layer above has this rule.',
  fix: 'Check the id, or remove the adjustment.',
};

const refusalOf = (
  { action, active, status, exceptions }: Adjustment,
  pack: RulePack,
  target: LayeredRule,
  actions: ReadonlyMap<ActionId, ActionDefinition>,
): Refusal | undefined => {
  const lowers = action !== undefined && !keepsOrRaises(target.rule.action, action, actions);
  if (target.rule.locked === true && (lowers || active || status || exceptions)) {
    return {
      why: `The rule is locked by “${target.pack.pack.name}”: only a stronger action is allowed.`,
      fix: 'Ask the owner of that pack, or remove the adjustment.',
    };
  }
  if (pack.pack.layer !== 'class') return undefined;
  if (action === 'block')
    return { why: 'A class pack may not block.', fix: 'Use warn, or ask the school to add it.' };
  return isForHelp(target.rule)
    ? {
        why: 'It shows help or goes to the counselor, and a class pack may not change that.',
        fix: 'Remove the adjustment, or ask the school to change the rule.',
      }
    : undefined;
};

/** A student in need must not depend on one class. */
const isForHelp = ({ action, route }: Rule): boolean => action === 'support' || route === 'counselor';

const adjusted = (
  target: LayeredRule,
  { action, active, status, exceptions }: Adjustment,
  pack: RulePack,
): LayeredRule => ({
  ...target,
  rule: {
    ...target.rule,
    ...(action === undefined ? {} : { action }),
    ...(active === undefined ? {} : { active }),
    ...(status === undefined ? {} : { status }),
  },
  exceptions: [...target.exceptions, ...owned(pack, exceptions)],
  clockOf: active === undefined ? target.clockOf : pack,
});

/** Record and support stand beside the others: a rule that only shows help no longer blocks, however strong help is. */
const keepsOrRaises = (
  from: ActionId,
  to: ActionId,
  actions: ReadonlyMap<ActionId, ActionDefinition>,
): boolean => {
  const [standing, wanted] = [actions.get(from), actions.get(to)];
  if (from === to || standing === undefined || wanted === undefined) return from === to;
  return !wanted.always && wanted.strength > standing.strength;
};

const owned = (pack: RulePack, exceptions: readonly Exception[] | undefined) =>
  (exceptions ?? []).map((exception) => ({ exception, pack }));
