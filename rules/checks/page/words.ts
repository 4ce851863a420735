import * as z from 'zod/mini';
import {
  type CheckExample,
  definePageCheck,
  type Match,
  match,
  noMatch,
  type Sentence,
  type TextField,
  unknown,
} from '../../model/check';

const fields = ['title', 'page-text', 'search', 'typed'] as const;
type Field = (typeof fields)[number];

const factOf: Readonly<Record<Field, TextField>> = {
  title: 'title',
  'page-text': 'pageText',
  search: 'search',
  typed: 'typed',
};
const placeOf: Readonly<Record<Field, Sentence>> = {
  title: { en: 'the title', es: 'el título' },
  'page-text': { en: 'the text of the page', es: 'el texto de la página' },
  search: { en: 'the search', es: 'la búsqueda' },
  typed: { en: 'what is being typed', es: 'lo que se está escribiendo' },
};

const phrases = z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.minLength(1));
const companions = z.strictObject({
  within: z.int().check(z.positive(), z.maximum(100), z.describe('Greatest distance, in words.')),
  any: phrases.check(z.describe('Words or phrases of which one must stand that near.')),
});

const params = z
  .strictObject({
    in: z.array(z.enum(fields)).check(z.minLength(1), z.describe('Where to look.')),
    any: phrases.check(z.describe('Words or phrases, found as whole words in any letter case.')),
    near: z.optional(companions.check(z.describe('Counts a phrase only beside one of these.'))),
    softenNear: z.optional(
      companions.check(
        z.describe('Harmless company: lowers the finding to info unless the rule is critical.'),
      ),
    ),
    atLeastDistinct: z.optional(
      z.int().check(z.positive(), z.describe('How many different phrases must be found. Default 1.')),
    ),
    density: z.optional(
      z
        .number()
        .check(
          z.minimum(0),
          z.maximum(1),
          z.describe('Least share of the words that must belong to found phrases: 0.01 is one in a hundred.'),
        ),
    ),
  })
  .check(
    z.refine(({ any, atLeastDistinct = 1 }) => atLeastDistinct <= any.length, {
      error: '`atLeastDistinct` is more than the phrases under `any`, so this would never match.',
      path: ['atLeastDistinct'],
    }),
  );

/** Matches when a text of the page holds the phrases; a match outside harmless company wins over a softened one. */
export const words = definePageCheck({
  id: 'words',
  title: 'Certain words are there',
  needs: [],
  wants: ({ in: where }) => where.map((field) => factOf[field]),
  params,
  says: ({ in: where, any, near, atLeastDistinct: least = 1 }) => ({
    en: `at least ${least} of the rule’s ${any.length} phrases ${least === 1 ? 'is' : 'are'} in ${where
      .map((field) => placeOf[field].en)
      .join(' or ')}${near ? `, near one of ${near.any.length} other words` : ''}`,
    es: `al menos ${least} de las ${any.length} frases de la regla ${least === 1 ? 'está' : 'están'} en ${where
      .map((field) => placeOf[field].es)
      .join(' o en ')}${near ? `, cerca de una de otras ${near.any.length} palabras` : ''}`,
  }),
  compile: ({ in: where, ...options }, tools) => {
    const question = tools.phrases(options);
    return (facts) => {
      const unread: Field[] = [];
      let softened: Match | undefined;
      for (const field of where) {
        const text = facts[factOf[field]];
        if (text === undefined) {
          unread.push(field);
          continue;
        }
        const hit = question(factOf[field], text);
        if (hit === undefined) continue;
        const found: Match = { ...match({ field, phrases: hit.phrases }), softened: hit.softened };
        if (!hit.softened) return found;
        softened ??= found;
      }
      if (softened !== undefined) return softened;
      return unread.length === 0 ? noMatch : unknown(`Not read: ${unread.join(', ')}.`);
    };
  },
});

const poem = { any: ['end my life'], softenNear: { within: 4, any: ['poem'] } };

export const examples: readonly CheckExample[] = [
  { params: { in: ['search'], any: ['free spins'] }, facts: { search: 'FREE spins today' }, result: 'match' },
  {
    params: { in: ['search'], any: ['free spins'] },
    facts: { search: 'free time, spinning tops' },
    result: 'no-match',
  },
  { params: { in: ['title', 'search'], any: ['spins'] }, facts: { title: 'Tops' }, result: 'unknown' },
  { params: { in: ['title', 'search'], any: ['spins'] }, facts: { title: 'Spins' }, result: 'match' },
  { params: { in: ['page-text'], any: ['spins'] }, facts: {}, result: 'unknown' },
  {
    params: { in: ['search'], ...poem },
    facts: { search: 'poem end my life' },
    result: 'match',
    softened: true,
  },
  {
    params: { in: ['search', 'title'], ...poem },
    facts: { search: 'poem end my life', title: 'end my life' },
    result: 'match',
    softened: false,
  },
  {
    params: { in: ['search'], any: ['spins', 'jackpot'], atLeastDistinct: 2 },
    facts: { search: 'spins and spins' },
    result: 'no-match',
  },
];
