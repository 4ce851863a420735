import type { ActionId } from '../model/effect';
import { layers, type RulePack } from '../model/pack';
import type { PackReach, RuleAdjustment } from '../model/pack-life';

type Adjustment = NonNullable<RulePack['adjust']>[number];

/** What each pack changes of those above it and keeps from those below, in layer order. */
export const packReach = (packs: readonly RulePack[]): readonly PackReach[] => {
  const ordered = packs.toSorted((a, b) => rank(a) - rank(b));
  return ordered.map((pack) => ({
    packId: pack.pack.id,
    asks: asksOf(pack),
    locked: pack.rules.filter(({ locked }) => locked === true).map(({ title }) => title),
    adjusts: (pack.adjust ?? []).map((adjustment) => adjustmentOf(adjustment, pack, ordered)),
  }));
};

const rank = ({ pack }: RulePack): number => layers.indexOf(pack.layer);

const asksOf = ({ rules }: RulePack): Readonly<Record<ActionId, number>> => {
  const counts = { record: 0, tell: 0, warn: 0, block: 0, support: 0 } satisfies Record<ActionId, number>;
  for (const { action, status } of rules) {
    if (status === 'off' || status === 'draft') continue;
    // On trial a rule keeps a note, whatever it asks for.
    counts[status === 'trial' ? 'record' : action] += 1;
  }
  return counts;
};

/** The last word of the layers between the rule's own pack and this one counts. */
const adjustmentOf = (
  { rule: ruleId, action, active, status, exceptions = [] }: Adjustment,
  of: RulePack,
  ordered: readonly RulePack[],
): RuleAdjustment => {
  const above = ordered.filter((pack) => rank(pack) < rank(of));
  const rule = above.flatMap(({ rules }) => rules).find(({ id }) => id === ruleId);
  const before = above
    .flatMap(({ adjust = [] }) => adjust)
    .findLast((each) => each.rule === ruleId && each.action !== undefined);
  const from = before?.action ?? rule?.action;
  return {
    ruleId,
    title: rule?.title ?? ruleId,
    action: action === undefined || action === from ? undefined : { from, to: action },
    status,
    during: active?.during,
    exceptions: exceptions.length,
  };
};
