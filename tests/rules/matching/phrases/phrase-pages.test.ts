import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildPhraseMatcher } from '../../../../rules/matching/phrases/phrase-matcher';
import { naivePhrases } from './naive-phrases';
import { everyHit } from './phrase-hits-of';

/** Real pages and word lists where they are at hand (see their README), else small ones like them. */
const data = new URL('../../../../../shared/data/', import.meta.url);

const pages = (): readonly (readonly [string, string])[] => {
  const folder = new URL('pages/', data);
  if (!existsSync(folder))
    return [['a small page', 'Don’t <b>kick</b> the naïve 🙂 bucket: l’été à 自杀… kick, kick']];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html.gz'))
    .map((name) => [name, gunzipSync(readFileSync(new URL(name, folder))).toString('utf8')]);
};
const listed = (name: string): readonly string[] => {
  const file = new URL(`lists/${name}.txt`, data);
  if (!existsSync(file)) return ['kick the', 'bucket', 'naïve', "l'été", '自杀'];
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '');
};

/** Words that are on nearly every page, and phrases that only nearly are. */
const everyday = [
  'kick',
  'html',
  'p',
  'the',
  'of the',
  'a',
  'in the new',
  'to be or not to be',
  'div class',
  'de la',
  '的',
  "don't",
  'http',
];
const sets = [
  { phrases: listed('ldnoobw-en') },
  { phrases: listed('ldnoobw-es') },
  { phrases: everyday },
  { phrases: ['The', ...everyday.map((phrase) => `${phrase} the`)] },
];
const matcher = buildPhraseMatcher(sets);
const model = naivePhrases(sets);

describe('the text of real pages', () => {
  it.each(pages())('%s: the same phrases in the same places as a plain model finds', (_, whole) => {
    const text = whole.slice(0, 60_000);
    const expected = model(text);
    const scan = matcher.scan(text);
    expect(scan.tokenCount).toBe(expected.tokenCount);
    expect(everyHit(scan)).toEqual(expected.hits);
    expect(everyHit(scan).length).toBeGreaterThan(0);
  });
});
