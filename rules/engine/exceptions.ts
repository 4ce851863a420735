import type { CheckContext, CheckRegistry, CompileTools } from '../model/check';
import type { FactName, Subject, Unread } from '../model/observation';
import type { Exception } from '../model/pack';
import { compileCondition } from './condition';
import { dayOfDate, type LocalClock, momentOfLocal } from './local-clock';
import type { PackHead } from './pack-head';
import { compileSchedule } from './schedule';
import { judgeScope } from './scope';

/** A dated, reasoned permission. Where anything it needs is unknown, it does not apply. */
export interface CompiledException {
  readonly id: string;
  readonly reason: string;
  readonly applies: (
    facts: Readonly<Record<string, unknown>>,
    unread: Readonly<Partial<Record<FactName, Unread>>>,
    subject: Subject,
    context: CheckContext,
  ) => boolean;
}

/** What the pack that gives the exception brings along. */
interface ExceptionTools {
  readonly clock: LocalClock;
  readonly checks: CheckRegistry;
  readonly tools: CompileTools;
}

/** It ends with the last minute of its day, or at the minute it names, on the clock of the pack that gives it. */
export const compileException = (
  exception: Exception,
  pack: PackHead,
  { clock, checks, tools }: ExceptionTools,
): CompiledException => {
  const expires = dayOfDate(exception.expires);
  const schedule = compileSchedule(clock, periodsNamed(pack, exception.during), pack.clock.closed ?? []);
  const isOver = endOf(exception, clock);
  const condition = exception.when && compileCondition(exception.when, checks, tools);
  return {
    id: exception.id,
    reason: exception.reason,
    applies: (facts, unread, subject, context) =>
      clock.wallTime(context.at).day <= expires &&
      !isOver(context.at) &&
      schedule.judge(context.at).active &&
      judgeScope(exception.scope, subject) === 'in' &&
      (condition === undefined || condition.ask(facts, unread, context).result === 'match'),
  };
};

/** Whether the minute has come. It is looked up when it is first asked for: reading a clock is slow at first. */
const endOf = ({ until }: Exception, clock: LocalClock): ((at: number) => boolean) => {
  if (until === undefined) return () => false;
  let end: number | undefined;
  return (at) => {
    end ??= momentOfLocal(clock, until);
    return at >= end;
  };
};

/** The periods of a pack by name; nothing when no names are given. Unknown names were refused when the pack was read. */
export const periodsNamed = (pack: PackHead, names: readonly string[] | undefined) =>
  names?.flatMap((name) => pack.clock.periods?.[name] ?? []);
