import type { Rule, RulePack } from '../../model/pack';

/** How far software looks after a clause of the policy document. */
export type ClauseState =
  /** The document leaves it to rules, and a rule is live or on trial. */
  | 'checked'
  /** Rules look after some of it, people after the rest. */
  | 'partly'
  /** The document leaves it to people, and so does the pack. */
  | 'people-only'
  /** The document leaves it to rules, and none is there. */
  | 'nothing';

export interface ClauseCoverage {
  readonly packId: string;
  readonly clauseId: string;
  readonly title: string;
  readonly state: ClauseState;
  /** Ids of the rules that are live. */
  readonly live: readonly string[];
  /** Ids of the rules that only record as yet. */
  readonly trial: readonly string[];
}

/** Which clauses are looked after by what, in the order of the packs and their documents. */
export const clauseCoverage = (packs: readonly RulePack[]): readonly ClauseCoverage[] =>
  packs.flatMap((pack) => {
    const byClause = new Map<string | undefined, Rule[]>();
    for (const rule of pack.rules) {
      const group = byClause.get(rule.clause);
      if (group === undefined) byClause.set(rule.clause, [rule]);
      else group.push(rule);
    }
    return pack.policy.clauses.map(({ id, title, checkedBy }) => {
      const rules = byClause.get(id) ?? [];
      const live = rules.filter(({ status = 'live' }) => status === 'live').map((rule) => rule.id);
      const trial = rules.filter(({ status }) => status === 'trial').map((rule) => rule.id);
      const state = stateOf(checkedBy, live.length + trial.length > 0);
      return { packId: pack.pack.id, clauseId: id, title, state, live, trial };
    });
  });

const stateOf = (checkedBy: 'rules' | 'people' | 'both', hasRule: boolean): ClauseState => {
  if (checkedBy === 'people') return hasRule ? 'partly' : 'people-only';
  if (!hasRule) return 'nothing';
  return checkedBy === 'both' ? 'partly' : 'checked';
};

/** Rules that stand on no clause, by pack. */
export const rulesWithoutClause = (
  packs: readonly RulePack[],
): readonly { readonly packId: string; readonly ruleId: string }[] =>
  packs.flatMap(({ pack, rules }) =>
    rules.filter(({ clause }) => clause === undefined).map(({ id }) => ({ packId: pack.id, ruleId: id })),
  );
