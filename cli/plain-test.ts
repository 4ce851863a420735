import type { TestOutcome } from '../rules/engine/run-tests';
import type { PackTrial } from './pack-trial';
import { changeSentence, conditionLines, outcomeSentence, type Telling } from './plain-proof';
import { timesIn } from './plain-time';
import type { WholePack } from './read-packs';

/** Why a test failed, told to a person and ready to be written in any format. */
export interface FailedTest {
  /** `maple.yaml:77:9` */
  readonly place: string;
  readonly expected: string;
  readonly got: string;
  /** The condition with every answer, then why the rule did or did not act. */
  readonly proof: readonly string[];
  /** The smallest change that would make it pass; empty where none is known. */
  readonly changes: readonly string[];
}

/** `maple.yaml:77:9` for a path of a pack. */
export const placeIn = ({ parsed }: WholePack, path: readonly (string | number)[]): string => {
  const { file, line, column } = parsed.located('warning', { path, message: '' });
  return `${file}:${line}:${column}`;
};

export const failureOf = ({ read }: PackTrial, outcome: TestOutcome): FailedTest => {
  const { pack } = read;
  const telling: Telling = {
    time: timesIn(pack.clock.timezone),
    titleOf: (ruleId) => pack.rules.find(({ id }) => id === ruleId)?.title ?? ruleId,
  };
  const index = pack.rules.findIndex(({ id }) => id === outcome.ruleId);
  const rule = pack.rules[index];
  const position = rule?.tests?.indexOf(outcome.test) ?? 0;
  const story =
    rule === undefined || outcome.outcome === undefined
      ? []
      : [outcomeSentence({ asks: rule.action, trial: false, outcome: outcome.outcome }, telling)];
  const isNeverSoftened = outcome.test.expect === 'softened' && rule?.severity === 'critical';
  return {
    place: placeIn(read, ['rules', index, 'tests', position]),
    expected: outcome.test.expect,
    got: outcome.got ?? 'an address that cannot be read',
    proof: [
      ...(outcome.condition === undefined ? [] : conditionLines(outcome.condition, '')),
      ...story,
      ...(isNeverSoftened ? ['What is critical is never softened.'] : []),
    ],
    changes: outcome.wouldPass.map((change) => changeSentence(change, telling)),
  };
};

/** Counts in words: `1 test`, `16 tests`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
