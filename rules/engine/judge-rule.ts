import type { CheckContext } from '../model/check';
import type { ConditionProof, Outcome } from '../model/decision';
import type { Observation } from '../model/observation';
import type { CompiledRule } from './policy';
import { isSoftened, leansToMatch, unknownReasons } from './read-proof';
import { judgeScope } from './scope';

/** What one rule says of one observation, before it meets the others. */
export interface RuleJudgement {
  readonly compiled: CompiledRule;
  /** The observation as the rule saw it: with an address carried inside the page's own, where that is the telling one. */
  readonly seen: Observation;
  readonly condition: ConditionProof;
  readonly outcome: Outcome;
  /** End of the present schedule window, for rules that have one and are awake. */
  readonly until: number | undefined;
}

/**
 * Judges in the order scope, schedule, condition, exceptions: the first that stops the rule is its outcome.
 * The condition is asked in any case, because a rule that sleeps but would match is what people ask about.
 */
export const judgeRule = (compiled: CompiledRule, seen: Observation): RuleJudgement => {
  const { rule, pack, schedule } = compiled;
  const { at, facts, unread, subject } = seen;
  const context: CheckContext = {
    at,
    // Reading the clock is slow at first, and few checks ask.
    get windowStart() {
      return schedule.judge(at).windowStart;
    },
  };
  const condition = compiled.condition.ask(facts, unread, context);
  // Nobody asks when a rule about something else is awake.
  if (compiled.kind === 'page' && condition.result !== 'match' && !leansToMatch(condition)) {
    return { compiled, seen, condition, outcome: notMatching(condition), until: undefined };
  }
  const window = schedule.judge(at);
  const judged = (outcome: Outcome): RuleJudgement => ({
    compiled,
    seen,
    condition,
    outcome,
    until: window.until,
  });

  const scope = judgeScope(rule.scope, subject);
  if (scope !== 'in') return judged({ kind: 'out-of-scope', unknown: scope === 'unknown' });
  if (!window.active) return judged({ kind: 'out-of-hours', opens: schedule.nextOpening(at) });
  if (condition.result !== 'match') return judged(notMatching(condition));
  const exception = compiled.exceptions.find(({ applies }) => applies(facts, unread, subject, context));
  if (exception !== undefined) {
    return judged({ kind: 'excepted', exceptionId: exception.id, reason: exception.reason });
  }
  if (seen.campus === 'off' && pack.charter.offCampus === 'off') return judged({ kind: 'off-campus' });
  return judged({ kind: 'acts' });
};

const notMatching = (condition: ConditionProof): Outcome =>
  condition.result === 'unknown'
    ? { kind: 'unknown', reasons: unknownReasons(condition) }
    : { kind: 'no-match' };

/**
 * Whether the rule came near enough to be told about: it matches, if only by what is absent; one of its questions
 * speaks for it; or a device fact was unreadable.
 */
export const cameNear = ({ compiled, condition, outcome }: RuleJudgement): boolean =>
  condition.result === 'match' ||
  leansToMatch(condition) ||
  (compiled.kind === 'device' && outcome.kind === 'unknown');

/** Whether a harmless context lowers the finding to `info`. What is critical is never hidden. */
export const isLowered = ({ compiled, condition }: RuleJudgement): boolean =>
  compiled.rule.severity !== 'critical' && isSoftened(condition);
