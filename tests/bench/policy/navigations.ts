import { searchWordsOf } from '../../../rules/matching/addresses/search-words';
import { normaliseUrl } from '../../../rules/matching/addresses/url';
import type { Observation } from '../../../rules/model/observation';

/** A Tuesday in September, nine in the morning in Chicago: in class. */
const morning = Date.UTC(2026, 8, 15, 14);
const secondMs = 1000;
const lessonSeconds = 6 * 60 * 60;

/** One navigation a second, over and over through the same school day. */
const timeOf = (count: number): number => morning + (count % lessonSeconds) * secondMs;

/** The text at a place, beginning again after the last. */
export const inTurn = (texts: readonly string[], count: number): string => texts[count % texts.length] ?? '';

/** What the worker makes of a navigation before it asks the policy. Throws for text that is no address. */
export const observationOf = (text: string, count: number): Observation<'page'> => {
  const url = normaliseUrl(text);
  if (url === undefined) throw new Error(`No address: ${text}`);
  return {
    kind: 'page',
    at: timeOf(count),
    subject: { grade: 7 },
    campus: 'unknown',
    facts: { url, search: searchWordsOf(url) ?? '' },
    unread: {},
  };
};

/**
 * Hands out observations that were made beforehand, each with a time of its own. The addresses are distinct
 * objects, because the question board answers twice for the same object from memory.
 */
export const prepared = (texts: readonly string[]): ((count: number) => Observation<'page'>) => {
  const observations = texts.map(observationOf);
  return (count) => {
    const observation = observations[count % observations.length];
    if (observation === undefined) throw new Error('There are no addresses to open.');
    return { ...observation, at: timeOf(count) };
  };
};
