import type { Change, ConditionProof, Leaf } from '../model/decision';
import type { RuleJudgement } from './judge-rule';

/** What would keep all the given rules, which act, from acting: a later hour if that alone would do, else other answers. */
export const changesToStop = (acting: readonly RuleJudgement[]): readonly Change[] =>
  shortest([
    whenAllSleep(acting),
    distinct(acting.flatMap(({ condition }) => changesTo(noMatchAtAll, condition))),
  ]);

/** The smallest set of changes that would make one of the given rules act. */
export const changesToAct = (resting: readonly RuleJudgement[]): readonly Change[] =>
  shortest(resting.map(toAct));

const whenAllSleep = (acting: readonly RuleJudgement[]): readonly Change[] => {
  const ends = acting.flatMap(({ until }) => (until === undefined ? [] : [until]));
  if (ends.length === 0 || ends.length < acting.length) return [];
  const at = Math.max(...ends);
  // One that goes to sleep earlier may be awake again by then.
  const isAwakeAgain = acting.some(
    ({ until, compiled }) => until !== at && compiled.schedule.judge(at).active,
  );
  return isAwakeAgain ? [] : [{ kind: 'time', at }];
};

const toAct = ({ outcome, condition, compiled }: RuleJudgement): readonly Change[] => {
  switch (outcome.kind) {
    case 'out-of-hours':
      return outcome.opens !== undefined && condition.result === 'match'
        ? [{ kind: 'time', at: outcome.opens }]
        : [];
    case 'excepted':
      return [{ kind: 'exception', ruleId: compiled.rule.id }];
    case 'no-match':
    case 'unknown':
      return distinct(changesTo(aMatch, condition));
    case 'acts':
    case 'loses':
    case 'out-of-scope':
    case 'off-campus':
      return [];
  }
};

/** Where a result shall come to stand: on one side of a bound, in the order of {@link worth}. */
interface Goal {
  readonly side: 'least' | 'most';
  readonly bound: number;
}
const worth = { 'no-match': 0, unknown: 1, match: 2 } as const;
const aMatch: Goal = { side: 'least', bound: worth.match };
/** Unknown is enough: it never acts. */
const noMatchAtAll: Goal = { side: 'most', bound: worth.unknown };

/**
 * The smallest set of answers that brings a condition to the goal; empty when it is there. In three values `all` is
 * the least of its parts, `any` the greatest, and `none` is `any` upside down.
 */
const changesTo = (goal: Goal, proof: ConditionProof): readonly Change[] => {
  if (isReached(goal, worth[proof.result])) return [];
  if (proof.kind === 'leaf') return [answer(proof.leaf, goal.side === 'least' ? 'match' : 'no-match')];
  const aim = proof.kind === 'none' ? upsideDown(goal) : goal;
  const choices = proof.parts.map((part) => changesTo(aim, part));
  const takesEveryPart = (proof.kind === 'all') === (aim.side === 'least');
  return takesEveryPart ? choices.flat() : shortest(choices);
};

const isReached = ({ side, bound }: Goal, value: number): boolean =>
  side === 'least' ? value >= bound : value <= bound;

const upsideDown = ({ side, bound }: Goal): Goal => ({
  side: side === 'least' ? 'most' : 'least',
  bound: worth.match - bound,
});

type AnswerChange = Extract<Change, { kind: 'answer' }>;

const answer = ({ check, says }: Leaf, to: 'match' | 'no-match'): AnswerChange => ({
  kind: 'answer',
  check,
  says,
  to,
});

/** Two rules may ask the same question: people are told once. */
const distinct = (changes: readonly Change[]): readonly Change[] =>
  changes.length < 2
    ? changes
    : changes.filter((change, at) => changes.findIndex((earlier) => isSame(earlier, change)) === at);

const isSame = (one: Change, other: Change): boolean =>
  one === other ||
  (one.kind === 'answer' &&
    other.kind === 'answer' &&
    one.to === other.to &&
    one.check === other.check &&
    one.says.en === other.says.en);

/** The shortest that changes anything; the first of equals. */
const shortest = (choices: readonly (readonly Change[])[]): readonly Change[] =>
  choices.reduce((best, choice) => {
    if (choice.length === 0) return best;
    return best.length === 0 || choice.length < best.length ? choice : best;
  }, []);
