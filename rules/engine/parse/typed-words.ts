import { type DraftCheck, placed } from './draft';
import type { Path } from './place';
import { factsOf, type Question, questionsOf } from './questions';

/** Nothing gathers typed words yet: a rule that waits for them would never speak, and a charter would frighten for nothing. */
export const typedWords: DraftCheck = (draft, report) => {
  const refuse = (path: Path): void =>
    report.error({ path, message: 'Typed words are not read in this version.', fix: 'Leave typed out.' });
  for (const { entry, path } of placed(draft.pack.charter.reads, ['charter', 'reads'])) {
    if (entry === 'typed') refuse(path);
  }
  for (const question of questionsOf(draft)) {
    if (factsOf(question).includes('typed')) refuse(placeOfTyped(question));
  }
};

/** A phrase may say `typed` too, so it is looked for among the places alone. */
const placeOfTyped = ({ params, path }: Question): Path => {
  const { in: places } = params as { readonly in?: readonly string[] };
  const index = places?.indexOf('typed') ?? -1;
  return index < 0 ? path : [...path, 'in', index];
};
