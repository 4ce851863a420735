import * as z from 'zod/mini';
import {
  type CheckExample,
  type CompileTools,
  definePageCheck,
  foldings,
  type Match,
  match,
  noMatch,
  type PhraseHit,
  type PhraseOptions,
  type Sentence,
  type TextField,
  unknown,
} from '../../model/check';

const fields = ['title', 'page-text', 'search', 'typed'] as const;
type Field = (typeof fields)[number];
const isShort = (field: Field): boolean => field === 'title' || field === 'search';

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

const refusedWithPatterns = ['near', 'softenNear', 'alsoFold', 'density'] as const;

const params = z
  .strictObject({
    matching: z.optional(
      z
        .literal('re2')
        .check(
          z.describe(
            'Those under `any` are patterns in RE2 syntax, found anywhere in a title or a search, in any letter case.',
          ),
        ),
    ),
    in: z.array(z.enum(fields)).check(z.minLength(1), z.describe('Where to look.')),
    any: phrases.check(z.describe('Words or phrases, found as whole words in any letter case.')),
    near: z.optional(companions.check(z.describe('Counts a phrase only beside one of these.'))),
    softenNear: z.optional(
      companions.check(
        z.describe('Harmless company: lowers the finding to info unless the rule is critical.'),
      ),
    ),
    alsoFold: z.optional(
      z
        .array(z.enum(foldings))
        .check(
          z.minLength(1, 'Name at least one disguise under `alsoFold`, or leave it out.'),
          z.describe(
            'Disguises to see through: `look-alikes` are letters of other alphabets that look Latin, `leetspeak` is digits, @ and $ for letters in a word that has a letter of its own. Default none.',
          ),
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
    z.refine(({ matching, in: where }) => matching === undefined || where.every(isShort), {
      error: 'Patterns are asked of the title and the search alone: other texts are too long for them.',
      path: ['in'],
    }),
    ...refusedWithPatterns.map((name) =>
      z.refine<{ readonly matching?: unknown; readonly [name]?: unknown }>(
        (given) => given.matching === undefined || given[name] === undefined,
        {
          error: `\`${name}\` speaks of words, which patterns do not know: leave it out, or leave out \`matching\`.`,
          path: [name],
        },
      ),
    ),
  );

/** What a text says to the rule: a hit, nothing, or why that cannot be told. */
type TextAnswer = PhraseHit | { readonly unread: string } | undefined;
type TextQuestion = (field: TextField, text: string, at: number) => TextAnswer;

const askPatterns = ({ any, atLeastDistinct = 1 }: PhraseOptions, tools: CompileTools): TextQuestion => {
  const question = tools.patterns([...new Set(any)], true);
  return (_field, text, at) => {
    const answer = question(text, at);
    if (answer === undefined) return undefined;
    const { found, unread } = answer;
    if (found.length >= atLeastDistinct) return { phrases: found, softened: false };
    return unread === undefined ? undefined : { unread };
  };
};

/** Matches when a text of the page holds the phrases; a match outside harmless company wins over a softened one. */
export const words = definePageCheck({
  id: 'words',
  title: 'Certain words are there',
  needs: [],
  onlyOnHit: true,
  wants: ({ in: where }) => where.map((field) => factOf[field]),
  params,
  says: ({ in: where, matching, any, near, atLeastDistinct: least = 1 }) => {
    const [en, es] = matching === 're2' ? ['patterns', 'los %s patrones'] : ['phrases', 'las %s frases'];
    return {
      en: `at least ${least} of the rule’s ${any.length} ${en} ${least === 1 ? 'is' : 'are'} in ${where
        .map((field) => placeOf[field].en)
        .join(' or ')}${near ? `, near one of ${near.any.length} other words` : ''}`,
      es: `al menos ${least} de ${es.replace('%s', String(any.length))} de la regla ${least === 1 ? 'está' : 'están'} en ${where
        .map((field) => placeOf[field].es)
        .join(' o en ')}${near ? `, cerca de una de otras ${near.any.length} palabras` : ''}`,
    };
  },
  compile: ({ in: where, matching, ...options }, tools) => {
    const question: TextQuestion = matching === 're2' ? askPatterns(options, tools) : tools.phrases(options);
    return (facts, { at }) => {
      const unread: string[] = [];
      let softened: Match | undefined;
      for (const field of where) {
        const text = facts[factOf[field]];
        const hit =
          text === undefined ? { unread: `Not read: ${field}.` } : question(factOf[field], text, at);
        if (hit === undefined) continue;
        if ('unread' in hit) {
          unread.push(hit.unread);
          continue;
        }
        const found: Match = { ...match({ field, phrases: hit.phrases }), softened: hit.softened };
        if (!hit.softened) return found;
        softened ??= found;
      }
      if (softened !== undefined) return softened;
      return unread.length === 0 ? noMatch : unknown(unread.join(' '));
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
    params: { in: ['search'], any: ['free spins'], alsoFold: ['look-alikes', 'leetspeak'] },
    facts: { search: 'free spins' },
    result: 'match',
  },
  {
    params: { matching: 're2', in: ['title', 'search'], any: ['unblock(ed|er)', 'free\\s+robux'] },
    facts: { title: 'UNBLOCKED games', search: 'snake' },
    result: 'match',
    softened: false,
  },
  {
    params: { matching: 're2', in: ['search'], any: ['unblock(ed|er)', 'free\\s+robux'], atLeastDistinct: 2 },
    facts: { search: 'unblocked, unblocker' },
    result: 'no-match',
  },
  {
    params: { in: ['search'], any: ['spins', 'jackpot'], atLeastDistinct: 2 },
    facts: { search: 'spins and spins' },
    result: 'no-match',
  },
];
