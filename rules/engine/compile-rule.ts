import type { CheckRegistry } from '../model/check';
import { compileCondition } from './condition';
import { compileException, periodsNamed } from './exceptions';
import type { LocalClock } from './local-clock';
import type { PackHead } from './pack-head';
import type { CompiledRule } from './policy';
import type { QuestionBoard } from './question-board';
import type { ShelvedRule } from './rule-shelf';
import { compileSchedule } from './schedule';

/** What the rules of one policy share. */
export interface RuleWorkshop {
  readonly packs: readonly PackHead[];
  /** The clock of the pack at a position. */
  readonly clockAt: (position: number) => LocalClock;
  readonly checks: CheckRegistry;
  readonly board: QuestionBoard;
}

/** Makes a written rule ready to judge. */
export const compileRule = (written: ShelvedRule, order: number, shop: RuleWorkshop): CompiledRule => {
  const { rule, demotedFrom, kind, exceptions } = written;
  const { checks, clockAt } = shop;
  const tools = shop.board.replay(written.asks);
  const clockOf = packAt(shop, written.clockOf);
  // The condition first and its exceptions after it, as when the questions were numbered.
  const condition = compileCondition(rule.when, checks, tools);
  return {
    order,
    pack: packAt(shop, written.pack),
    clockOf,
    rule,
    demotedFrom,
    kind,
    condition,
    schedule: compileSchedule(
      clockAt(written.clockOf),
      periodsNamed(clockOf, rule.active?.during),
      clockOf.clock.closed ?? [],
    ),
    exceptions: exceptions.map(({ exception, pack }) =>
      compileException(exception, packAt(shop, pack), { clock: clockAt(pack), tools, checks }),
    ),
  };
};

const packAt = ({ packs }: RuleWorkshop, position: number): PackHead => {
  const pack = packs[position];
  if (pack === undefined) throw new Error(`The policy has no pack at ${position}.`);
  return pack;
};
