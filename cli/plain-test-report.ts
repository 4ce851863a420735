import { hasPassed, type PackTrial } from './pack-trial';
import { counted, failureOf } from './plain-test';

/** How the tests of all packs went, for people: failures in full, the rest counted, or listed where `all` is asked for. */
export const testReport = (trials: readonly PackTrial[], all: boolean): string =>
  `${trials.map((trial) => packLines(trial, all).join('\n')).join('\n\n')}\n`;

const packLines = (trial: PackTrial, all: boolean): readonly string[] => {
  const { read, tests, objections } = trial;
  const { name, revision } = read.pack.pack;
  const failed = tests.filter(({ passed }) => !passed).length;
  const rules = new Set(tests.map(({ ruleId }) => ruleId)).size;
  const ran = `${counted(tests.length, 'test')} of ${counted(rules, 'rule')}`;
  const result = failed === 0 ? 'all pass' : `${counted(failed, 'fails', 'fail')}`;
  return [
    `${read.path}: ${name}, revision ${revision}`,
    ...tests.flatMap((outcome) => {
      const title = `${outcome.ruleId}: ${outcome.test.name}`;
      if (outcome.passed) return all ? [`  pass  ${title}`] : [];
      return [`  FAIL  ${title}`, ...failureLines(trial, outcome)];
    }),
    ...objections.flatMap(({ message, fix }) => [`  FAIL  ${message}`, `        ${fix}`]),
    `  ${ran}: ${result}.${hasPassed(trial) || failed > 0 ? '' : ' But the pack would be refused.'}`,
  ];
};

const failureLines = (trial: PackTrial, outcome: PackTrial['tests'][number]): readonly string[] => {
  const { place, expected, got, proof, changes } = failureOf(trial, outcome);
  const heading = changes.length === 1 ? 'It would pass:' : 'It would pass with all of these together:';
  return [
    `        ${place}`,
    `        expects ${expected}, gets ${got}`,
    ...proof.map((line) => `          ${line}`),
    ...(changes.length === 0
      ? []
      : [`        ${heading}`, ...changes.map((change) => `          ${change}`)]),
  ];
};
