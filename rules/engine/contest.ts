import type { ActionDefinition } from '../model/action';
import { severityRank } from '../model/severity';
import { actionOf } from './find';
import type { RuleJudgement } from './judge-rule';
import type { Policy } from './policy';

/** A rule that came near, with the action it may have carried out. */
export interface Contender {
  readonly judgement: RuleJudgement;
  readonly action: ActionDefinition;
}
/** Contenders, strongest first, and how their contest ended. */
export interface Contest {
  readonly near: readonly Contender[];
  readonly acting: readonly Contender[];
  /** The one whose action is carried out; nothing where only actions that always happen were asked for. */
  readonly winner: Contender | undefined;
  /** Those that act as strongly as the verdict is: all of them would have to rest for another verdict. */
  readonly deciding: readonly Contender[];
}

/** Of all that act the strongest wins: by action, then severity, then layer. Record and support happen beside it. */
export const contest = (policy: Policy, judgements: readonly RuleJudgement[]): Contest => {
  const near = judgements
    .map((judgement) => ({ judgement, action: definitionOf(policy, judgement) }))
    .sort(strongestFirst);
  const acting = near.filter(({ judgement }) => judgement.outcome.kind === 'acts');
  const winner = acting.find(({ action }) => !action.always);
  const verdict = (winner ?? acting[0])?.action;
  return { near, acting, winner, deciding: acting.filter(({ action }) => action === verdict) };
};

/** Whether a rule acts and is outdone: it goes on record, and a stronger rule's action is carried out. */
export const loses = ({ judgement, action }: Contender, winner: Contender | undefined): winner is Contender =>
  winner !== undefined &&
  judgement !== winner.judgement &&
  judgement.outcome.kind === 'acts' &&
  !action.always;

const definitionOf = (policy: Policy, judgement: RuleJudgement): ActionDefinition => {
  const action = actionOf(policy, judgement);
  const definition = policy.actions.get(action);
  if (definition === undefined)
    throw new Error(`The policy asks for an action that does not exist: ${action}`);
  return definition;
};

const actsRank = ({ judgement }: Contender): number => (judgement.outcome.kind === 'acts' ? 1 : 0);
const severityOf = ({ judgement }: Contender): number => severityRank(judgement.compiled.rule.severity);

const strongestFirst = (one: Contender, other: Contender): number =>
  actsRank(other) - actsRank(one) ||
  other.action.strength - one.action.strength ||
  severityOf(other) - severityOf(one) ||
  one.judgement.compiled.order - other.judgement.compiled.order;
