import { formsOf, readingOf } from '../../../../rules/matching/phrases/text-readings';
import { eachToken } from '../../../../rules/matching/phrases/text-tokens';
import type { Folding } from '../../../../rules/model/check';
import { type NaiveHit, naivePhrases } from './naive-phrases';

/** The first and the last token of a text as it stands that reach into a place. */
const tokensIn = (text: string, from: number, to: number) => {
  const reached: number[] = [];
  let count = 0;
  eachToken(text, (_folded, start, end) => {
    if (start < to && end > from) reached.push(count);
    count += 1;
  });
  return { firstToken: reached[0] ?? -1, lastToken: reached.at(-1) ?? -1 };
};

/**
 * Finds phrases in a text as it stands, and in all of it as folding makes it, where folding changed it. No phrase may
 * hold a word that is another one with l for i: what 1 stands for would then depend on the words beside it.
 */
export const naiveFolded = (
  phrases: readonly string[],
  foldings: readonly Folding[],
  text: string,
): readonly NaiveHit[] => {
  const reading = readingOf(foldings);
  const plain = naivePhrases([{ phrases }])(text).hits;
  const folded = formsOf(reading, text).flatMap((form) =>
    naivePhrases([{ phrases }])(form)
      .hits.filter(({ start, end }) => form.slice(start, end) !== text.slice(start, end))
      .map((hit) => ({ ...hit, ...tokensIn(text, hit.start, hit.end) })),
  );
  const hits = new Map<string, NaiveHit>();
  for (const hit of [...plain, ...folded]) {
    const place = `${hit.firstToken} ${hit.lastToken}`;
    if (!hits.has(place)) hits.set(place, hit);
  }
  return [...hits.values()];
};
