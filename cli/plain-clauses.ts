import type { RulePack } from '../rules/model/pack';
import {
  type ClauseCoverage,
  type ClauseState,
  clauseCoverage,
  rulesWithoutClause,
} from '../rules/review/lint/coverage';

const states: Readonly<Record<ClauseState, string>> = {
  checked: 'checked',
  partly: 'partly',
  'people-only': 'people only',
  nothing: 'NOTHING',
};

/** Which clauses of the policy documents are looked after by what, as a table that a person reads. */
export const clauseLines = (packs: readonly RulePack[]): readonly string[] =>
  packs.flatMap((pack) => {
    const clauses = clauseCoverage([pack]);
    const without = rulesWithoutClause([pack]).map(({ ruleId }) => ruleId);
    const idWidth = Math.max(6, ...clauses.map(({ clauseId }) => clauseId.length));
    const row = (id: string, state: string, what: string, rules: string) =>
      `${id.padEnd(idWidth)}  ${state.padEnd(11)}  ${what}${rules === '' ? '' : `: ${rules}`}`;
    return [
      `${pack.policy.title} (${pack.pack.name})`,
      ...clauses.map((clause) => row(clause.clauseId, states[clause.state], clause.title, rulesOf(clause))),
      ...(without.length === 0 ? [] : [`Rules that stand on no clause: ${without.join(', ')}`]),
      sumOf(clauses),
      '',
    ];
  });

const rulesOf = ({ live, trial }: ClauseCoverage): string =>
  [...live, ...trial.map((id) => `${id} (trial)`)].join(', ');

const sumOf = (clauses: readonly ClauseCoverage[]): string => {
  const counted = Object.entries(states).map(
    ([state, words]) => `${clauses.filter((clause) => clause.state === state).length} ${words.toLowerCase()}`,
  );
  return `${clauses.length} clauses: ${counted.join(', ')}.`;
};
