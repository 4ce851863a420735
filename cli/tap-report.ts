import type { PackTrial } from './pack-trial';
import { type FailedTest, failureOf } from './plain-test';

/** How the tests went in the Test Anything Protocol, version 14 (https://testanything.org/tap-version-14-specification.html). */
export const tapReport = (trials: readonly PackTrial[]): string => {
  const points = trials.flatMap((trial) => [
    ...trial.tests.map((outcome) => ({
      title: `${outcome.ruleId}: ${outcome.test.name}`,
      passed: outcome.passed,
      more: outcome.passed ? [] : diagnosis(failureOf(trial, outcome)),
    })),
    ...trial.objections.map(({ message, fix }) => ({
      title: message,
      passed: false,
      more: block([`fix: ${quoted(fix)}`]),
    })),
  ]);
  const lines = points.flatMap(({ title, passed, more }, index) => [
    `${passed ? 'ok' : 'not ok'} ${index + 1} - ${escaped(title)}`,
    ...more,
  ]);
  return `${['TAP version 14', `1..${points.length}`, ...lines].join('\n')}\n`;
};

/** A hash begins a directive, and a line break ends the point. */
const escaped = (title: string): string =>
  title.replaceAll('\\', '\\\\').replaceAll('#', '\\#').replaceAll(/\s+/g, ' ');

/** Any text as a YAML scalar: JSON is YAML. */
const quoted = (text: string): string => JSON.stringify(text);

const block = (lines: readonly string[]): readonly string[] =>
  ['---', ...lines, '...'].map((line) => `  ${line}`);

const diagnosis = ({ place, expected, got, proof, changes }: FailedTest): readonly string[] =>
  block([
    `at: ${quoted(place)}`,
    `expected: ${quoted(expected)}`,
    `actual: ${quoted(got)}`,
    ...listed('proof', proof),
    ...listed('wouldPass', changes),
  ]);

const listed = (name: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`${name}:`, ...lines.map((line) => `  - ${quoted(line)}`)];
