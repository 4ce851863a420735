import { type CompiledPolicy, compilePolicy } from '../../engine/compile-policy';
import { inLayerOrder, type LayeredRule, layerRules } from '../../engine/layers';
import type { Path } from '../../engine/parse/place';
import type { CompiledRule, Policy } from '../../engine/policy';
import type { RulePack } from '../../model/pack';
import type { LintTools } from './lint-tools';
import { type Conjunction, partsOf } from './reach/condition-parts';
import { HostReach } from './reach/host-reach';

/** A rule as all layers leave it, and where its own pack writes it. */
export interface LintRule extends LayeredRule {
  /** Position among all rules, the highest layer first. */
  readonly at: number;
  /** Whether something may be said of its pack. */
  readonly isOurs: boolean;
  /** The place of the rule in its own pack. */
  readonly path: Path;
  /** Its condition taken apart. */
  readonly parts: () => Conjunction;
  /** Ready to judge, as if it were live; nothing for one that is off. Compiles all packs when first asked. */
  readonly compiled: () => CompiledRule | undefined;
}

/** All that lints look at. */
export interface LintField {
  /** The packs of which something may be said, in the order given. */
  readonly packs: readonly RulePack[];
  /** These and those beside them, in layer order. */
  readonly all: readonly RulePack[];
  /** Every rule of all packs, in the order of the policy. Those that are off or drafts are among them. */
  readonly rules: readonly LintRule[];
  /** All packs as one policy, with every rule live that is not off. Compiled when first asked. */
  readonly policy: () => Policy;
  /** The rule with that order in the policy. */
  readonly ruleAt: (order: number) => LintRule | undefined;
  readonly reach: HostReach;
  readonly tools: LintTools;
}

export const fieldOf = (packs: readonly RulePack[], tools: LintTools): LintField => {
  const all = inLayerOrder([...(tools.beside ?? []), ...packs]);
  const tried = all.map(withDraftsLive);
  let compiled: CompiledPolicy | undefined;
  const policy = (): Policy => {
    compiled ??= compilePolicy({ ...tools, now: undefined, packs: tried });
    return compiled.policy;
  };
  const ours = new Set(packs);
  const paths = all.flatMap((pack) => pack.rules.map((_, index): Path => ['rules', index]));
  const orders = ordersIn(layerRules(tried, tools.actions).rules);
  const rules = layerRules(all, tools.actions).rules.map((rule, at): LintRule => {
    const order = orders[at];
    let parts: Conjunction | undefined;
    return {
      ...rule,
      at,
      isOurs: ours.has(rule.pack),
      path: paths[at] ?? [],
      parts: () => {
        parts ??= partsOf(rule.rule.when, rule.pack);
        return parts;
      },
      compiled: () => (order === undefined ? undefined : policy().ruleAt(order)),
    };
  });
  const byOrder = rules.filter((_, at) => orders[at] !== undefined);
  return {
    packs,
    all,
    rules,
    policy,
    ruleAt: (order) => byOrder[order],
    reach: new HostReach(all, policy),
    tools,
  };
};

/** Drafts are looked at as they would be once they are live. */
const withDraftsLive = (pack: RulePack): RulePack => ({
  ...pack,
  rules: pack.rules.map((rule) => (rule.status === 'off' ? rule : { ...rule, status: 'live' as const })),
});

/** For each rule its order in the policy; nothing for those that no policy takes. */
const ordersIn = (layered: readonly LayeredRule[]): readonly (number | undefined)[] => {
  let next = 0;
  return layered.map(({ rule }) => (rule.status === 'off' || rule.status === 'draft' ? undefined : next++));
};
