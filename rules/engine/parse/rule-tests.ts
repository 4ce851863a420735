import type { CheckRegistry } from '../../model/check';
import type { Rule } from '../../model/pack';
import { type DraftCheck, placed } from './draft';
import type { Path } from './place';
import { asksOf, factsOf, type Question, questionsIn } from './questions';

/** Every rule proves itself: no rule is trusted before it was seen to match and to let through. */
export const ruleTests: DraftCheck = ({ rules, checks }, report) => {
  for (const { entry, path } of rules) {
    const lacking = lackingTests(entry, path, checks);
    if (lacking.length > 0) {
      const message = `This rule needs ${lacking.length === 1 ? 'a test' : 'tests'} for: ${lacking.join('; ')}.`;
      report.error({ path: [...path, 'tests'], at: 'name', message, fix: 'Add to its tests.' });
    }
    for (const test of placed(entry.tests, [...path, 'tests'])) {
      if (test.entry.protected !== true || test.entry.expect !== 'match') continue;
      const message = 'A protected text must never match.';
      report.error({ path: [...test.path, 'expect'], message, fix: 'Expect no-match or softened.' });
    }
  }
};

const lackingTests = (rule: Rule, path: Path, checks: CheckRegistry): readonly string[] => {
  const tests = rule.tests ?? [];
  const questions = questionsIn(rule.when, [...path, 'when'], checks);
  const expects = (...expected: readonly string[]) => tests.some(({ expect }) => expected.includes(expect));
  const isDevice = questions[0]?.check.kind === 'device';
  const readsWords = questions.some(asksForWords);
  return [
    ...(expects('match', 'softened') ? [] : ['something that matches (expect: match)']),
    ...(expects('no-match') ? [] : ['something that does not (expect: no-match)']),
    ...(isDevice && !expects('unknown') ? ['a device that cannot be read (expect: unknown)'] : []),
    ...(readsWords && !tests.some((test) => test.protected === true)
      ? ['an innocent text with these words (protected: true)']
      : []),
  ];
};

/** Patterns may be asked of an address, where no innocent text could be shown. */
const asksForWords = (question: Question): boolean => {
  const { phrases, patterns } = asksOf(question);
  return phrases.length > 0 || (patterns.length > 0 && factsOf(question).some((fact) => fact !== 'url'));
};
