import * as z from 'zod/mini';
import {
  type CheckExample,
  type CheckResult,
  definePageCheck,
  match,
  noMatch,
  type PatternQuestion,
  unknown,
} from '../../model/check';
import type { PageAddress } from '../../model/observation';

const filters = z.array(z.string().check(z.minLength(1), z.maxLength(2048))).check(z.minLength(1));

const params = z.strictObject({
  matching: z.optional(
    z
      .literal('re2')
      .check(
        z.describe(
          'The filters are patterns in RE2 syntax, found anywhere in the address, capitals as they are.',
        ),
      ),
  ),
  matchesAny: filters.check(
    z.describe('Address filters as in Chrome’s URL block list, such as `site.example/path?key=value`.'),
  ),
  unlessAny: z.optional(
    filters.check(
      z.describe('Filters that let an address through; the more specific filter decides, this one at a tie.'),
    ),
  ),
});

/** Patterns have no strength to compare: one under `unlessAny` always wins. */
const verdictOfPatterns = (
  matchesAny: PatternQuestion,
  unlessAny: PatternQuestion,
  { host, href }: PageAddress,
  at: number,
): CheckResult => {
  const hit = matchesAny(href, at);
  if (hit === undefined) return noMatch;
  const pass = unlessAny(href, at);
  if (pass !== undefined && pass.found.length > 0) return noMatch;
  const [filter] = hit.found;
  const unread = filter === undefined ? hit.unread : pass?.unread;
  if (unread !== undefined) return unknown(unread);
  return filter === undefined ? noMatch : match({ host, filter });
};

/** Gives the verdict of Chrome's block and allow lists; with patterns, that of the address as it was normalised. */
export const url = definePageCheck({
  id: 'url',
  title: 'Address has a given shape',
  needs: ['url'],
  params,
  onlyOnHit: true,
  says: ({ matching, matchesAny, unlessAny = [] }) => {
    const but = unlessAny.join(', ');
    const [en, es] =
      matching === 're2' ? ['one of the patterns', 'uno de los patrones'] : ['one of', 'uno de'];
    return {
      en: `the address fits ${en}: ${matchesAny.join(', ')}${but && `, and none of: ${but}`}`,
      es: `la dirección coincide con ${es}: ${matchesAny.join(', ')}${but && `, y con ninguno de: ${but}`}`,
    };
  },
  compile: ({ matching, ...filtersOfRule }, tools) => {
    if (matching === 're2') {
      const matchesAny = tools.patterns(filtersOfRule.matchesAny, false);
      const unlessAny = tools.patterns(filtersOfRule.unlessAny ?? [], false);
      return ({ url: address }, { at }) => verdictOfPatterns(matchesAny, unlessAny, address, at);
    }
    const question = tools.urls(filtersOfRule);
    return ({ url: address }) => {
      const hit = question(address);
      if (hit === undefined) return noMatch;
      const { filter, runnerUp } = hit;
      return match({ host: address.host, filter, ...(runnerUp === undefined ? {} : { runnerUp }) });
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
  {
    params: { matching: 're2', matchesAny: ['//[^/]*unblock(ed|er)'] },
    facts: { url: 'https://my-unblocked-games.example/snake' },
    result: 'match',
  },
  {
    params: { matching: 're2', matchesAny: ['unblock(ed|er)'], unlessAny: ['/news/\\d+'] },
    facts: { url: 'https://paper.example/news/14/unblocked-roads' },
    result: 'no-match',
  },
  {
    params: { matching: 're2', matchesAny: ['unblock(ed|er)'] },
    facts: { url: 'https://paper.example/UNBLOCKED' },
    result: 'no-match',
  },
];
