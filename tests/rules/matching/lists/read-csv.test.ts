import { describe, expect, it } from 'vitest';
import { messageFor, whatItReads } from './what-it-reads';

describe('a CSV list', () => {
  it('takes the column that is named like a site', () => {
    const text =
      '\uFEFFName,Website,Note\r\nSnake,https://www.play.example/,"loud, fast"\r\n"Go","go.example",\r\n';
    expect(whatItReads(text, 'csv')).toMatchObject({
      entries: ['www.play.example', 'go.example'],
      refused: [],
    });
  });

  it.each([';', '\t'])('finds the separator %j', (separator) => {
    const text = ['Category', 'Domain', '\ngames', 'play.example', ''].join(separator);
    expect(whatItReads(text, 'csv').entries).toEqual(['play.example']);
    const headless = ['play.example', 'games', 'a,b,c'].join(separator);
    expect(whatItReads(`${headless}\n`, 'csv').entries).toEqual(['play.example']);
  });

  it('takes the first column where no column is named', () => {
    expect(whatItReads('play.example,games\ngo.example,games', 'csv').entries).toEqual([
      'play.example',
      'go.example',
    ]);
  });

  it('prefers the address, which says most exactly what is meant', () => {
    const { entries, refused } = whatItReads('host,url\nweb.example,https://web.example/one-page', 'csv');
    expect(entries).toEqual([]);
    expect(refused).toEqual(['2: https://web.example/one-page']);
  });

  it('counts lines as an editor does, also within values', () => {
    const text = 'site,note\na.example,"one\ntwo\r\nthree"\n\n# note\nb ad,\n,none\n';
    const { entries, refused } = whatItReads(text, 'csv');
    expect(entries).toEqual(['a.example']);
    expect(refused).toEqual(['7: b ad', '8: ']);
  });

  it.each([
    ['https://play.example/snake', 'more than a host'],
    ['https://play.example/?a=1', 'more than a host'],
    ['play.example:8080', 'more than a host'],
    ['teacher@school.example', 'more than a host'],
    ['games', 'a site has a dot'],
    ['.play.example', 'Write play.example'],
    ['*.play.example', 'Write play.example'],
    ['"play.example" x', 'written twice'],
    ['"play.example', 'none closes it'],
  ])('reports %s: %s', (value, why) => {
    expect(messageFor(`url\n${value}\n`, 'csv')).toContain(why);
  });
});
