import type { Localised } from '../../rules/model/effect';
import { en } from './en';
import { es } from './es';
import { type TimeWords, timeWords } from './time-words';
import type { Say, SayCount } from './word-table';

/** The languages of the whole interface, by their own names. */
export const languages = { en: 'English', es: 'Español' } as const;
export type Language = keyof typeof languages;

/** What a view needs to speak one language. `English` is the table whose keys it knows. */
export interface Words<English = typeof en> extends TimeWords {
  readonly language: Language;
  readonly say: Say<English>;
  readonly count: SayCount<English>;
  /** A text of the policy in this language, else in English. */
  readonly pick: (text: Localised) => string;
  /** Joins names as a sentence would: "a, b and c". */
  readonly list: (items: readonly string[]) => string;
}

const tables: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en, es };

/** Dates and numbers follow the person's own region where it speaks the same language, else the United States. */
const regionFor = (language: Language, preferred: readonly string[]): string =>
  preferred.find((tag) => tag.toLowerCase().startsWith(`${language}-`)) ?? `${language}-US`;

/** A value is put in as it is: views show text only, so nothing in it can become markup. */
const fill = (text: string, values: Readonly<Record<string, string | number>> = {}): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (hole, name: string) => String(values[name] ?? hole));

/** Gathers all that is said in one language. `preferred` are the browser's language tags, best first. */
export const createWords = (language: Language, preferred: readonly string[] = []): Words =>
  wordsFrom<typeof en>(tables[language], language, preferred);

/** The same from a table that knows more keys: a page that says more brings its own words. */
export const wordsFrom = <English>(
  table: Readonly<Record<string, string>>,
  language: Language,
  preferred: readonly string[],
): Words<English> => {
  const region = regionFor(language, preferred);
  const times = timeWords(region);
  const plurals = new Intl.PluralRules(language);
  const list = new Intl.ListFormat(region, { type: 'conjunction' });
  return {
    ...times,
    language,
    say: (key, ...values) => fill(table[String(key)] ?? String(key), values[0]),
    count: (key, count, ...values) => {
      const name = String(key);
      const text = table[`${name}_${plurals.select(count)}`] ?? table[`${name}_other`] ?? name;
      return fill(text, { ...values[0], count: times.number(count) });
    },
    pick: (text) => text[language] ?? text.en,
    list: (items) => list.format(items),
  };
};
