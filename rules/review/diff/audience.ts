import type { Scope } from '../../model/pack';
import { type Reach, together } from './reach';
import { changeOfSets, reachOfSets } from './sets';
import { examplesOf, inRuns, listed, runWords } from './words';

const parts = ['grades', 'orgUnits', 'locations', 'roles'] as const;

/** Whether more people or fewer are meant. A part that is not named means everyone. */
export const changeOfAudience = (before: Scope | undefined, after: Scope | undefined): Reach =>
  together(parts.map((part) => changeOfPart(before?.[part], after?.[part])));

const changeOfPart = (
  before: readonly (string | number)[] | undefined,
  after: readonly (string | number)[] | undefined,
): Reach => {
  if (before === undefined || after === undefined) {
    return before === after ? 'same' : after === undefined ? 'wider' : 'narrower';
  }
  return reachOfSets(changeOfSets(before.map(String), after.map(String)));
};

/** "everyone", "grades 6 to 8", "grade 6 at Maple High". */
export const audienceWords = (scope: Scope | undefined): string => {
  const words = [
    ...gradeWords(scope?.grades),
    ...(scope?.orgUnits === undefined ? [] : [`the group ${examplesOf(scope.orgUnits)}`]),
    ...(scope?.locations === undefined ? [] : [`the location ${examplesOf(scope.locations)}`]),
    ...(scope?.roles === undefined ? [] : [`those with the role ${examplesOf(scope.roles)}`]),
  ];
  return words.length === 0 ? 'everyone' : words.join(', and of these ');
};

const gradeWords = (grades: readonly number[] | undefined): readonly string[] => {
  if (grades === undefined) return [];
  const inOrder = [...new Set(grades)].sort((one, other) => one - other);
  const runs = inRuns(inOrder).map((run) => runWords(run.map(gradeName)));
  return [`${inOrder.length === 1 ? 'grade' : 'grades'} ${listed(runs)}`];
};

/** -1 is pre-kindergarten and 0 kindergarten. */
const gradeName = (grade: number): string => (grade < 0 ? 'pre-K' : grade === 0 ? 'K' : String(grade));
