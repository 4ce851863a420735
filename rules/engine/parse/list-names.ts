import { didYouMean } from './did-you-mean';
import type { Draft, DraftCheck } from './draft';
import { limits } from './limits';
import type { Path } from './place';
import { asksOf, pathOfText, type Question, questionsOf } from './questions';
import type { Report } from './report';

/** The class of all hosts that are on no list. */
const restOfTheWeb = 'other';

/** Host lists that are named must be there: in this pack, or in a pack of a layer above. */
export const listNames: DraftCheck = (draft, report) => {
  const known = Object.keys(draft.pack.lists ?? {});
  if (known.length > limits.lists) {
    const message = `A pack may have at most ${limits.lists} lists, but this one has ${known.length}.`;
    report.error({ path: ['lists'], message, fix: 'Put lists together, or divide the pack.', at: 'name' });
  }
  for (const question of questionsOf(draft)) {
    const strange = listsNamed(question).filter((name) => !known.includes(name));
    for (const name of strange) unknownList(name, pathOfText(question, name), known, draft, report);
  }
};

const unknownList = (
  name: string,
  path: Path,
  known: readonly string[],
  { pack }: Draft,
  report: Report,
): void => {
  const message = `This pack has no list "${name}".`;
  const meant = didYouMean(name, known);
  if (meant !== undefined) report.error({ path, message, fix: `Did you mean "${meant}"?` });
  else if (pack.pack.layer === 'base') report.error({ path, message, fix: 'Add it under lists.' });
  else report.warning({ path, message, fix: 'Add it under lists, unless a pack of a layer above has it.' });
};

const listsNamed = (question: Question): readonly string[] => {
  if (question.check.kind !== 'activity') return asksOf(question).lists;
  const { on } = question.params as { readonly on?: unknown };
  return Array.isArray(on) ? on.filter((name) => typeof name === 'string' && name !== restOfTheWeb) : [];
};
