import type { ReplayExample, ReplayLine, ReplayReport } from '../../model/review';
import type { ReplayVerdict } from './verdict';

const mostExamples = 5;

type OpenLine = Omit<ReplayLine, 'count' | 'examples'> & {
  count: number;
  readonly examples: ReplayExample[];
};

/** Counts what two policies judge differently: a line for each rule and each way it differs, with a few examples. */
export class ReplayTally {
  readonly #lines = new Map<string, OpenLine>();
  readonly #reasons = new Map<string, number>();
  #judged = 0;

  leaveOut(sentence: string): void {
    this.#reasons.set(sentence, (this.#reasons.get(sentence) ?? 0) + 1);
  }

  judged(
    before: ReplayVerdict | undefined,
    after: ReplayVerdict | undefined,
    { what, at }: ReplayExample,
  ): void {
    this.#judged += 1;
    const kind = differenceOf(before, after);
    const told = after ?? before;
    if (kind === undefined || told === undefined) return;
    const { ruleId, title } = told;
    const line = this.#lineFor({ ruleId, title, kind, before: before?.action, after: after?.action });
    line.count += 1;
    const isNew = line.examples.every((example) => example.what !== what);
    if (isNew && line.examples.length < mostExamples) line.examples.push({ what, at });
  }

  report(): ReplayReport {
    const reasons = [...this.#reasons].map(([sentence, count]) => ({ sentence, count })).sort(mostFirst);
    return {
      judged: this.#judged,
      notJudged: reasons.reduce((sum, { count }) => sum + count, 0),
      reasons,
      lines: [...this.#lines.values()].sort(mostFirst),
    };
  }

  #lineFor(about: Omit<ReplayLine, 'count' | 'examples'>): OpenLine {
    const key = JSON.stringify([about.kind, about.ruleId, about.before, about.after]);
    const known = this.#lines.get(key);
    if (known !== undefined) return known;
    const line = { ...about, count: 0, examples: [] };
    this.#lines.set(key, line);
    return line;
  }
}

const differenceOf = (
  before: ReplayVerdict | undefined,
  after: ReplayVerdict | undefined,
): ReplayLine['kind'] | undefined => {
  if (before === undefined) return after && 'newly-caught';
  if (after === undefined) return 'no-longer-caught';
  if (before.ruleId !== after.ruleId) return 'other-reason';
  return before.action === after.action ? undefined : 'other-action';
};

const mostFirst = (one: { readonly count: number }, other: { readonly count: number }): number =>
  other.count - one.count;
