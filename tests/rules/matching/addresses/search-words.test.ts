import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchWordsOf } from '../../../../rules/matching/addresses/search-words';
import { normaliseUrl } from '../../../../rules/matching/addresses/url';

const words = (text: string) => {
  const address = normaliseUrl(text);
  if (!address) throw new Error(text);
  return searchWordsOf(address);
};

describe('words given to a search engine', () => {
  it.each([
    ['https://www.google.com/search?q=volcano+facts&sca_esv=1', 'volcano facts'],
    ['https://www.google.co.uk/search?udm=2&q=volcano%20facts', 'volcano facts'],
    ['https://www.google.de/?q=Vulkan', 'Vulkan'],
    ['https://scholar.google.com/scholar?q=volcano', 'volcano'],
    ['https://www.google.com/search?as_q=volcano', 'volcano'],
    ['https://www.bing.com/images/search?q=volcano', 'volcano'],
    ['https://duckduckgo.com/?t=h_&q=volcano%2Bfacts', 'volcano+facts'],
    ['https://html.duckduckgo.com/html/?q=volcano', 'volcano'],
    ['https://search.yahoo.com/search?p=volcano', 'volcano'],
    ['https://de.images.search.yahoo.com/search/images?p=Vulkan', 'Vulkan'],
    ['https://search.yahoo.co.jp/search?p=%E7%81%AB%E5%B1%B1', '火山'],
    ['https://www.ecosia.org/search?method=index&q=volcano', 'volcano'],
    ['https://www.startpage.com/sp/search?query=volcano', 'volcano'],
    ['https://search.brave.com/search?q=volcano', 'volcano'],
    ['https://yandex.ru/search/?text=вулкан', 'вулкан'],
    ['https://www.baidu.com/s?wd=%E7%81%AB%E5%B1%B1', '火山'],
    ['https://image.baidu.com/search/index?word=volcano', 'volcano'],
    ['https://www.qwant.com/?q=volcano&t=web', 'volcano'],
    ['https://www.youtube.com/results?search_query=volcano', 'volcano'],
    ['https://music.youtube.com/search?q=volcano', 'volcano'],
    ['https://en.wikipedia.org/w/index.php?search=volcano&title=Special:Search', 'volcano'],
    ['https://es.wikipedia.org/wiki/Special:Search?search=volc%C3%A1n', 'volcán'],
    ['https://www.kiddle.co/s.php?q=volcano', 'volcano'],
    ['https://www.kidrex.org/results?q=volcano', 'volcano'],
    ['https://swisscows.com/en/web?query=volcano', 'volcano'],
    ['https://www.etsy.example/market?search_query=volcano', 'volcano'],
    ['https://library.example/search?query=volcano', 'volcano'],
    ['https://library.example/en/search.php?q=volcano', 'volcano'],
    ['https://search.library.example/?q=volcano', 'volcano'],
    ['https://www.reddit.com/r/science/search/?q=%20volcano%0Afacts%20', 'volcano facts'],
  ])('%s', (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  it.each([
    'https://www.google.com/',
    'https://www.google.com/search?q=',
    'https://www.google.com/search?q=++',
    'https://www.google.com/url?q=https://example.com/',
    'https://docs.google.com/document/d/1?q=volcano',
    'https://www.youtube.com/watch?v=abc&q=volcano',
    'https://photos.example/picture.jpg?q=80',
    'https://school.example/quiz?q=3',
    'https://school.example/results?query=2026',
    'https://research.example/paper?q=volcano',
    'https://en.wikipedia.org/wiki/Volcano',
    'https://notgoogle.com/?q=volcano',
    'about:blank?q=volcano',
  ])('sees no search in %s', (text) => {
    expect(words(text)).toBeUndefined();
  });

  it('keeps 2,048 characters at most, none of them halved', () => {
    expect(words(`https://www.google.com/search?q=${'a'.repeat(5000)}`)).toBe('a'.repeat(2048));
    const cut = words(`https://www.google.com/search?q=x${encodeURIComponent('🙂'.repeat(2000))}`);
    expect(cut).toBe(`x${'🙂'.repeat(1023)}`);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        const address = normaliseUrl(`https://www.google.com/search?q=${query}`);
        expect(['string', 'undefined']).toContain(typeof (address && searchWordsOf(address)));
      }),
    );
  });
});
