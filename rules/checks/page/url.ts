import * as z from 'zod/mini';
import { type CheckExample, definePageCheck, match, noMatch } from '../../model/check';

const filters = z.array(z.string().check(z.minLength(1), z.maxLength(2048))).check(z.minLength(1));

const params = z.strictObject({
  matchesAny: filters.check(
    z.describe('Address filters as in Chrome’s URL block list, such as `site.example/path?key=value`.'),
  ),
  unlessAny: z.optional(
    filters.check(
      z.describe('Filters that let an address through; the more specific filter decides, this one at a tie.'),
    ),
  ),
});

/** Gives the verdict of Chrome's block and allow lists. */
export const url = definePageCheck({
  id: 'url',
  title: 'Address has a given shape',
  needs: ['url'],
  params,
  onlyOnHit: true,
  says: ({ matchesAny, unlessAny = [] }) => {
    const but = unlessAny.join(', ');
    return {
      en: `the address fits one of: ${matchesAny.join(', ')}${but && `, and none of: ${but}`}`,
      es: `la dirección coincide con uno de: ${matchesAny.join(', ')}${but && `, y con ninguno de: ${but}`}`,
    };
  },
  compile: (filtersOfRule, tools) => {
    const question = tools.urls(filtersOfRule);
    return ({ url: address }) => {
      const hit = question(address);
      return hit === undefined ? noMatch : match({ host: address.host, filter: hit.filter });
    };
  },
});

export const examples: readonly CheckExample[] = [
  {
    params: { matchesAny: ['search.example/find?safe=off'] },
    facts: { url: 'https://www.search.example/find?q=cats&safe=off' },
    result: 'match',
  },
  {
    params: { matchesAny: ['search.example/find?safe=off'] },
    facts: { url: 'https://www.search.example/find?q=cats' },
    result: 'no-match',
  },
  {
    params: { matchesAny: ['site.example'], unlessAny: ['site.example/lessons'] },
    facts: { url: 'https://site.example/lessons/3' },
    result: 'no-match',
  },
  { params: { matchesAny: ['site.example'] }, facts: { title: 'A page' }, result: 'unknown' },
];
