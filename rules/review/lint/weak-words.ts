import { questionsIn } from '../../engine/parse/questions';
import { commonWords } from './common-words';
import type { Found, Lint } from './lint';
import type { LintField, LintRule } from './lint-field';

interface Words {
  readonly matching?: string;
  readonly any: readonly string[];
  readonly near?: unknown;
  readonly atLeastDistinct?: number;
}

/** Words that say nothing alone: two letters, or one that stands on nearly any page. */
export const weakWords: Lint = {
  id: 'weak-words',
  about: 'Words of fewer than three letters, or so common that they say nothing alone.',
  find: (field) => field.rules.filter(({ isOurs }) => isOurs).flatMap((rule) => weakIn(rule, field)),
};

const weakIn = ({ rule, pack, path }: LintRule, { tools }: LintField): readonly Found[] =>
  questionsIn(rule.when, [...path, 'when'], tools.checks)
    .filter(({ check }) => check.id === 'words')
    .flatMap(({ params, path: here }) => {
      const { matching, any, near, atLeastDistinct = 1 } = params as Words;
      // Several together, or one beside another, may say something.
      if (matching !== undefined || near !== undefined || atLeastDistinct > 1) return [];
      return any.flatMap((phrase, index): readonly Found[] => {
        const fault = faultOf(phrase);
        return fault === undefined
          ? []
          : [
              {
                pack,
                path: [...here, 'any', index],
                message: `“${phrase}” ${fault}`,
                fix: 'Write a longer phrase, or add near.',
              },
            ];
      });
    });

const faultOf = (phrase: string): string | undefined => {
  const word = phrase.trim().toLowerCase();
  if (/^\p{Script=Latin}{1,2}$/u.test(word)) {
    return 'has fewer than three letters: it is found as an abbreviation on many pages.';
  }
  return commonWords.has(word) ? 'is so common that it would be found on nearly any page.' : undefined;
};
