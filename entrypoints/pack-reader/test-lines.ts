import type { Examination } from '../../rules/flows/examine';
import type { TestLine } from '../../rules/model/review';

/** How the pack's own tests went, as lines of a review; of a failed one with every answer. */
export const testLines = ({ tests }: Pick<Examination, 'tests'>): readonly TestLine[] =>
  tests.map(({ ruleId, test, got, passed, condition }) => ({
    ruleId,
    name: test.name,
    expects: test.expect,
    got,
    passed,
    condition: passed ? undefined : condition,
  }));
