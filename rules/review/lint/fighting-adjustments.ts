import type { RulePack } from '../../model/pack';
import type { Found, Lint } from './lint';
import type { LintField } from './lint-field';

type Adjustment = NonNullable<RulePack['adjust']>[number];

/** Two packs that change one rule in different ways, and changes that change nothing. */
export const fightingAdjustments: Lint = {
  id: 'fighting-adjustments',
  about: 'Adjustments that contradict each other, or that change nothing.',
  find: (field) =>
    field.packs.flatMap((pack) =>
      (pack.adjust ?? []).flatMap((adjustment, index): readonly Found[] => {
        const said = fightOf(adjustment, pack, field) ?? idleness(adjustment, pack, field);
        return said === undefined ? [] : [{ pack, path: ['adjust', index], ...said }];
      }),
    ),
};

type Said = Pick<Found, 'message' | 'fix'>;
const parts = ['action', 'active', 'status'] as const;

/** Of two packs of one layer the later has its way, which nobody sees. */
const fightOf = (adjustment: Adjustment, pack: RulePack, { all }: LintField): Said | undefined => {
  const others = all.filter((other) => other !== pack && other.pack.layer === pack.pack.layer);
  for (const other of others) {
    const theirs = other.adjust?.find(({ rule }) => rule === adjustment.rule);
    const part = parts.find(
      (name) =>
        theirs?.[name] !== undefined &&
        adjustment[name] !== undefined &&
        JSON.stringify(theirs[name]) !== JSON.stringify(adjustment[name]),
    );
    if (part === undefined) continue;
    const winner = all.indexOf(other) > all.indexOf(pack) ? other : pack;
    return {
      message: `“${pack.pack.name}” and “${other.pack.name}” change the ${part} of rule ${adjustment.rule} in different ways: only that of “${winner.pack.name}” holds.`,
      fix: 'Agree on one, and remove the other.',
    };
  }
  return undefined;
};

const idleness = (adjustment: Adjustment, pack: RulePack, { all }: LintField): Said | undefined => {
  const { rule: id, action, active, status, exceptions } = adjustment;
  if (status === 'off' && (action !== undefined || active !== undefined || exceptions !== undefined)) {
    return {
      message: `Rule ${id} is switched off here, so the other changes to it do nothing.`,
      fix: 'Keep status: off alone, or remove it.',
    };
  }
  const above = all.slice(0, all.indexOf(pack)).flatMap(({ rules }) => rules);
  const rule = above.find((each) => each.id === id);
  if (rule === undefined || exceptions !== undefined) return undefined;
  const isSame =
    (action === undefined || action === rule.action) &&
    (status === undefined || status === (rule.status ?? 'live')) &&
    active === undefined;
  return isSame
    ? { message: `This adjustment leaves rule ${id} as it is.`, fix: 'Say what is to change, or remove it.' }
    : undefined;
};
