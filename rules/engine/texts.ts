import type { TextField } from '../model/check';
import type { Observation, PageFacts } from '../model/observation';
import type { Policy } from './policy';

const textFields: readonly TextField[] = ['title', 'pageText', 'search', 'typed'];

/** A text of an observation. Without a character it says nothing, and is not looked at. */
export interface FieldText {
  readonly field: TextField;
  readonly text: string;
}

/** The texts in which rules look for phrases. */
export const textsIn = (
  { reads, pageGates }: Pick<Policy, 'reads' | 'pageGates'>,
  { kind, facts }: Observation,
): readonly FieldText[] => {
  const hasPhrases = pageGates.bySet.starts.length > 1;
  if (kind !== 'page' || !hasPhrases) return [];
  return textFields.flatMap((field) => {
    const text = reads.has(field) ? (facts as Partial<PageFacts>)[field] : undefined;
    return text === undefined || text === '' ? [] : [{ field, text }];
  });
};

/** The texts that tell which rules to ask: none where every rule on words waits for something else to hit. */
export const tellingTexts = (
  policy: Pick<Policy, 'reads' | 'pageGates'>,
  observation: Observation,
): readonly FieldText[] => (policy.pageGates.bySet.rules.length === 0 ? [] : textsIn(policy, observation));
