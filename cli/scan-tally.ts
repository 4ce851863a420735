import type { Decision, Outcome, RuleProof } from '../rules/model/decision';
import type { ActionId } from '../rules/model/effect';

const mostExamples = 5;

/** What one rule said of all that was looked at. */
export interface RuleTally {
  readonly ruleId: string;
  readonly packId: string;
  readonly title: string;
  readonly asks: ActionId;
  readonly trial: boolean;
  /** How often it acted, or would have if a stronger one had not gone first. */
  hits: number;
  /** Of these, those where a stronger rule went first. */
  lost: number;
  /** How often its condition was met and something else kept it still. */
  readonly still: Record<Stillness, number>;
  /** Of its hits, at most five, each of another host. */
  readonly examples: string[];
}

/** Why a rule whose condition is met does nothing. */
export type Stillness = 'otherHours' | 'otherStudents' | 'studentNotKnown' | 'excepted';

/** Counts what rules say of many pages. Holds no more of them than the examples. */
export class ScanTally {
  readonly #byRule = new Map<string, RuleTally>();
  readonly #hostsShown = new Map<RuleTally, Set<string>>();
  /** What was carried out on how many pages, each under its strongest; `nothing` where no rule acted. */
  readonly verdicts: Record<ActionId | 'nothing', number> = {
    block: 0,
    warn: 0,
    tell: 0,
    support: 0,
    record: 0,
    nothing: 0,
  };
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** `what` is shown as an example; of one `host` only the first is. */
  add({ effects, findings, proof }: Decision, what: string, host: string): void {
    this.#count += 1;
    this.verdicts[effects[0]?.kind ?? (findings.length > 0 ? 'record' : 'nothing')] += 1;
    for (const rule of proof.rules) this.#addRule(rule, what, host);
  }

  /** Rules that hit, or were kept still; those with the most hits first. */
  rules(): readonly RuleTally[] {
    return [...this.#byRule.values()].sort(
      (one, other) => other.hits - one.hits || (one.ruleId < other.ruleId ? -1 : 1),
    );
  }

  #addRule(rule: RuleProof, what: string, host: string): void {
    const { outcome } = rule;
    if (outcome.kind === 'acts' || outcome.kind === 'loses') {
      const tally = this.#tallyOf(rule);
      tally.hits += 1;
      if (outcome.kind === 'loses') tally.lost += 1;
      this.#addExample(tally, what, host);
      return;
    }
    const stillness = rule.condition.result === 'match' ? stillnessOf(outcome) : undefined;
    if (stillness !== undefined) this.#tallyOf(rule).still[stillness] += 1;
  }

  #tallyOf({ ruleId, packId, title, asks, trial }: RuleProof): RuleTally {
    const key = `${packId}/${ruleId}`;
    const known = this.#byRule.get(key);
    if (known !== undefined) return known;
    const still = { otherHours: 0, otherStudents: 0, studentNotKnown: 0, excepted: 0 };
    const made: RuleTally = { ruleId, packId, title, asks, trial, hits: 0, lost: 0, still, examples: [] };
    this.#byRule.set(key, made);
    return made;
  }

  #addExample(tally: RuleTally, what: string, host: string): void {
    if (tally.examples.length >= mostExamples) return;
    const shown = this.#hostsShown.get(tally) ?? new Set();
    if (shown.has(host)) return;
    this.#hostsShown.set(tally, shown.add(host));
    tally.examples.push(what);
  }
}

const stillnessOf = (outcome: Outcome): Stillness | undefined => {
  switch (outcome.kind) {
    case 'out-of-hours':
      return 'otherHours';
    case 'out-of-scope':
      return outcome.unknown ? 'studentNotKnown' : 'otherStudents';
    case 'excepted':
      return 'excepted';
    default:
      return undefined;
  }
};
