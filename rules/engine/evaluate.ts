import type { Decision, RuleProof } from '../model/decision';
import type { Effect } from '../model/effect';
import type { Observation } from '../model/observation';
import { type Contender, type Contest, contest, loses } from './contest';
import { deviceAnswer } from './device-answer';
import { changesToAct, changesToStop } from './explain';
import { findingOf, isNoted } from './find';
import { judgeAll } from './judge-all';
import { cameNear } from './judge-rule';
import type { Policy } from './policy';

/**
 * All that the policy says of one observation. Pure: the same policy and observation give the same decision.
 * An address inside an address is judged as if it had been opened directly.
 */
export const evaluate = (policy: Policy, observation: Observation): Decision => {
  const judgements = judgeAll(policy, observation);
  const ended = contest(policy, judgements.filter(cameNear));
  return {
    kind: observation.kind,
    at: observation.at,
    findings: ended.acting
      .filter(({ judgement }) => isNoted(judgement))
      .map((each) =>
        findingOf(policy, each.judgement, loses(each, ended.winner) ? 'record' : each.action.id),
      ),
    effects: ended.acting.flatMap((each) => effectOf(each, ended.winner)),
    deviceAnswers: observation.kind === 'device' ? judgements.map(deviceAnswer) : [],
    proof: {
      rules: ended.near.map((each) => proofOf(each, ended.winner)),
      wouldFlip: smallestChange(ended),
      considered: policy.counts[observation.kind],
    },
  };
};

/** Where rules act, what would end the verdict; else what would make the nearest rule act. */
const smallestChange = ({ near, acting, deciding }: Contest) =>
  acting.length > 0
    ? changesToStop(deciding.map(({ judgement }) => judgement))
    : changesToAct(near.map(({ judgement }) => judgement));

const effectOf = (contender: Contender, winner: Contender | undefined): readonly Effect[] => {
  if (loses(contender, winner)) return [];
  const { rule } = contender.judgement.compiled;
  const effect = contender.action.effect({
    ruleId: rule.id,
    severity: rule.severity,
    student: { en: '', ...rule.student },
  });
  return effect === undefined ? [] : [effect];
};

const proofOf = (contender: Contender, winner: Contender | undefined): RuleProof => {
  const { compiled, outcome, condition, until } = contender.judgement;
  const { rule, pack, demotedFrom } = compiled;
  return {
    ruleId: rule.id,
    packId: pack.pack.id,
    packRevision: pack.pack.revision,
    title: rule.title,
    clause: rule.clause,
    asks: rule.action,
    ...(demotedFrom === undefined ? {} : { demotedFrom }),
    trial: rule.status === 'trial',
    outcome: loses(contender, winner) ? { kind: 'loses', to: winner.judgement.compiled.rule.id } : outcome,
    condition,
    until,
  };
};
