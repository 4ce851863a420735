import { describe, expect, it } from 'vitest';
import { normaliseUrl } from '../../../../rules/matching/addresses/url';
import { buildUrlFilterIndex, type UrlFilterIndex } from '../../../../rules/matching/filters/url-filter';
import type { PageAddress } from '../../../../rules/model/observation';

const addressOf = (url: string): PageAddress => {
  const address = normaliseUrl(url);
  if (!address) throw new Error(url);
  return address;
};

type Reader = 'charCodeAt' | 'indexOf' | 'startsWith' | 'split';

/** How many characters a search reads, or lets the language look through. */
const charactersRead = (index: UrlFilterIndex, url: string): number => {
  const address = addressOf(url);
  // What is made when first asked for (the text of a filter) is no part of a search.
  index.verdictsOf(address);
  let count = 0;
  const original = Object.getOwnPropertyDescriptors(String.prototype);
  const observe = (
    name: Reader,
    cost: (text: string, given: [string, number?], result: unknown) => number,
  ) => {
    const { value } = original[name];
    if (!value) throw new Error(name);
    const counted = new Proxy<object>(value, {
      apply: (target, text: string, given: [string, number?]) => {
        const result: unknown = Reflect.apply(target as () => unknown, text, given);
        count += cost(text, given, result);
        return result;
      },
    });
    Object.defineProperty(String.prototype, name, { ...original[name], value: counted });
  };
  try {
    observe('charCodeAt', () => 1);
    observe(
      'indexOf',
      (text, [part, from = 0], found) => (found === -1 ? text.length : Number(found) + part.length) - from,
    );
    observe('startsWith', (_, [part]) => part.length);
    observe('split', (text) => text.length);
    index.verdictsOf(address);
  } finally {
    Object.defineProperties(String.prototype, original);
  }
  return count;
};

const indexOfMany = (count: number, filterOf: (n: number) => string): UrlFilterIndex =>
  buildUrlFilterIndex([{ matchesAny: Array.from({ length: count }, (_, n) => filterOf(n)), unlessAny: [] }]);

describe('the work of one search', () => {
  it.each<[string, (n: number) => string, string]>([
    ['other hosts', (n) => `host${n}.example`, 'https://www.school.example/a/b?c=d'],
    [
      'other videos of one host',
      (n) => `video.example/watch?v=${n}x`,
      'https://video.example/watch?v=77777y&t=9',
    ],
    ['other paths of one host', (n) => `club.example/users/${n}x`, 'https://club.example/users/77777y'],
    ['other paths of every host', (n) => `*/start/${n}x/`, 'https://school.example/start/77777y/z'],
    ['other texts behind a star', (n) => `*/*/zz${n}x*`, 'https://school.example/a/b/c/77777y.html'],
    ['other tokens of every host', (n) => `*?v=${n}x`, 'https://school.example/?a=b&v=77777y'],
    ['beginnings of other tokens', (n) => `*?v=${n}x*`, 'https://school.example/?a=b&v=77777y'],
    ['other ports', (n) => `*:${n + 1000}`, 'https://school.example:999/a'],
    ['other schemes', (n) => `app${n}:*`, 'https://school.example/a'],
  ])('hardly grows with filters for %s', (_, filterOf, url) => {
    const few = charactersRead(indexOfMany(100, filterOf), url);
    const many = charactersRead(indexOfMany(5_000, filterOf), url);
    // Five thousand are sorted in six steps more than a hundred.
    expect(many).toBeLessThan(few + 6 * 20);
  });

  it('grows with a path as its length does', () => {
    const index = indexOfMany(500, (n) => `*/*ab${n}c*d`);
    const pathOf = (repeats: number) => `https://school.example/${'ab1cab77cab300c/'.repeat(repeats)}`;
    const short = charactersRead(index, pathOf(500));
    const long = charactersRead(index, pathOf(2_000));
    expect(long / short).toBeLessThan(5);
  });

  it('grows with a query as its length does', () => {
    const videos = Array.from({ length: 5_000 }, (_, n) => n);
    const index = buildUrlFilterIndex([
      { matchesAny: ['video.example'], unlessAny: videos.map((n) => `video.example/watch?v=${n}`) },
    ]);
    const queryOf = (count: number) =>
      `https://video.example/watch?${'x&'.repeat(count)}${videos
        .slice(0, count)
        .map((n) => `v=${n}`)
        .join('&')}`;
    const short = charactersRead(index, queryOf(1_000));
    const long = charactersRead(index, queryOf(4_000));
    expect(long / short).toBeLessThan(6);
  });

  it('makes nothing where nothing fits', () => {
    const index = indexOfMany(100, (n) => `video.example/watch?v=${n}`);
    const miss = index.verdictsOf(addressOf('https://video.example/watch?v=x'));
    expect(index.verdictsOf(addressOf('https://other.example/'))).toBe(miss);
    expect(Object.isFrozen(miss)).toBe(true);
  });
});
