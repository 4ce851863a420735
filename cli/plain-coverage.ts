import { coverageOf, isCovered, type QuestionCoverage } from '../rules/review/coverage';
import type { PackTrial } from './pack-trial';
import { counted, placeIn } from './plain-test';

/** Which questions of the rules no test had answered with yes, or with no: one line each, then the sum. */
export const coverageLines = (trials: readonly PackTrial[]): readonly string[] =>
  trials.flatMap(({ read, tests }) => {
    const questions = coverageOf(read.pack, tests);
    const open = questions.filter((question) => !isCovered(question));
    const covered = questions.length - open.length;
    return [
      ...open.map(
        (question) =>
          `${placeIn(read, question.path)} ${question.ruleId} ${question.check}: ${whatIsMissing(question)}`,
      ),
      `${read.path}: the tests had ${covered.toLocaleString('en')} of ${counted(questions.length, 'question')} answered both ways.`,
    ];
  });

const whatIsMissing = ({ madeTrue, madeFalse }: QuestionCoverage): string => {
  if (!madeTrue && !madeFalse) return 'no test had it answered at all.';
  return madeTrue
    ? 'no test had it answered with no. Add one where it does not hold.'
    : 'no test had it answered with yes. Add one where it holds.';
};
