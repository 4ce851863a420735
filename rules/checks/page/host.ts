import * as z from 'zod/mini';
import { type CheckExample, definePageCheck, match, noMatch } from '../../model/check';

const entry = z.string().check(z.minLength(1), z.maxLength(253));

const params = z
  .strictObject({
    inList: z.optional(
      z.string().check(z.minLength(1), z.describe('Name of a list of this pack, as under `lists`.')),
    ),
    isOneOf: z.optional(
      z
        .array(entry)
        .check(
          z.minLength(1),
          z.describe('Hosts; `a.example` also means its subdomains, `.a.example` means that host alone.'),
        ),
    ),
  })
  .check(
    z.refine(({ inList, isOneOf }) => inList !== undefined || isOneOf !== undefined, {
      error: 'Say which sites are meant: give `inList` the name of a list, or `isOneOf` some hosts.',
    }),
  );

/** Matches when the host or a parent of it is named under either key. */
export const host = definePageCheck({
  id: 'host',
  title: 'Site is on a list',
  needs: ['url'],
  params,
  onlyOnHit: true,
  says: ({ inList, isOneOf = [] }) => {
    const named = isOneOf.join(', ');
    if (inList === undefined)
      return { en: `the site is one of: ${named}`, es: `el sitio es uno de: ${named}` };
    const list = inList.replaceAll('_', ' ');
    const or =
      named === '' ? { en: '', es: '' } : { en: ` or is one of: ${named}`, es: ` o es uno de: ${named}` };
    return {
      en: `the site is on the list “${list}”${or.en}`,
      es: `el sitio está en la lista «${list}»${or.es}`,
    };
  },
  compile: ({ inList, isOneOf }, tools) => {
    const questions = [
      ...(inList === undefined ? [] : [tools.hostsInList(inList)]),
      ...(isOneOf === undefined ? [] : [tools.hosts(isOneOf)]),
    ];
    return ({ url }) => {
      for (const question of questions) {
        const hit = question(url);
        if (hit !== undefined) return match({ host: url.host, entry: hit.entry });
      }
      return noMatch;
    };
  },
});

export const examples: readonly CheckExample[] = [
  {
    params: { inList: 'games' },
    lists: { games: ['arcade.example'] },
    facts: { url: 'https://www.arcade.example/snake' },
    result: 'match',
  },
  {
    params: { inList: 'games' },
    lists: { games: ['arcade.example'] },
    facts: { url: 'https://notarcade.example/' },
    result: 'no-match',
  },
  {
    params: { isOneOf: ['.play.example'] },
    facts: { url: 'https://maths.play.example/' },
    result: 'no-match',
  },
  {
    params: { inList: 'games', isOneOf: ['extra.example'] },
    lists: { games: ['arcade.example'] },
    facts: { url: 'https://extra.example/' },
    result: 'match',
  },
  { params: { isOneOf: ['play.example'] }, facts: {}, result: 'unknown' },
];
