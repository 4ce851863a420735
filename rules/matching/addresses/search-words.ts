import type { PageAddress } from '../../model/observation';
import { searchEngines } from './search-engines';

const longestWords = 2048;
/**
 * A `q` or `query` holds search words only on a page that calls itself a search. Elsewhere it is a question's
 * number, a picture's quality, a queue or a filter, and what a student never searched for must not be judged.
 */
const calledSearch =
  /(?:^|[/.:_-])(?:search|suche|recherche|buscar?|busqueda|b%C3%BAsqueda|pesquisa|cerca|zoeken|find)(?:$|[/._-])/i;

/** Decoded, on one line, cut so that no character is halved. */
const tidy = (value: string): string | undefined => {
  const words = value.replace(/\s+/g, ' ').trim().slice(0, longestWords);
  const whole = words.replace(/[\ud800-\udbff]$/, '');
  return whole === '' ? undefined : whole;
};

const firstOf = (query: string, parameters: readonly string[]): string | undefined => {
  const values = new URLSearchParams(query);
  for (const parameter of parameters) {
    const words = tidy(values.get(parameter) ?? '');
    if (words !== undefined) return words;
  }
  return undefined;
};

/**
 * The words given to a search engine, or to a site's own search: decoded, at most 2,048 characters.
 * `undefined` when the page is no search, and when it is a search for nothing yet.
 */
export const searchWordsOf = (address: PageAddress): string | undefined => {
  if (address.query === '' || address.host === '') return undefined;
  const engine = searchEngines.find(({ host }) => host.test(address.host));
  const isAsked = engine && (engine.path?.test(address.path) ?? true);
  const asked = isAsked ? firstOf(address.query, engine.parameters) : undefined;
  if (asked !== undefined) return asked;
  const generic = calledSearch.test(address.path) || calledSearch.test(address.host) ? ['q', 'query'] : [];
  // Nothing else is called search_query.
  return firstOf(address.query, ['search_query', ...generic]);
};
