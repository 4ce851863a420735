import { describe, expect, it } from 'vitest';
import { normaliseUrl } from '../../../../rules/matching/addresses/url';

const inside = (text: string) => normaliseUrl(text)?.embedded.map(({ href }) => href);
const page = 'https://games.example/snake?level=2';

describe('an address inside an address', () => {
  it.each([
    ['https://cdn.ampproject.org/c/s/games.example/snake?level=2', page],
    ['https://games-example.cdn.ampproject.org/v/s/games.example/snake?level=2#x', page],
    ['https://cdn.ampproject.org/c/games.example', 'http://games.example/'],
    ['https://www.google.com/amp/s/games.example/snake%3flevel=2?usqp=1', page],
    ['https://google.co.uk/amp/s/games.example%2Fsnake?x=1', 'https://games.example/snake'],
    ['https://www.bing.com/amp/s/games.example/snake', 'https://games.example/snake'],
    [
      'https://webcache.googleusercontent.com/search?q=cache:ABCDEFGHI-JK:games.example/snake+play',
      'http://games.example/snake',
    ],
    ['https://www.google.com/search?q=cache:https://games.example/snake%3Flevel%3D2&hl=en', page],
    ['https://cc.bingj.com/cache.aspx?q=cache%3agames.example&d=1', 'http://games.example/'],
    ['https://web.archive.org/web/20200101000000/https://games.example/snake?level=2', page],
    ['https://web.archive.org/web/2020id_/http://games.example/', 'http://games.example/'],
    ['https://web.archive.org/web/games.example', 'http://games.example/'],
    ['https://translate.google.com/translate?sl=es&u=https%3A%2F%2Fgames.example%2Fsnake%3Flevel%3D2', page],
    ['https://translate.google.de/website?u=games.example', 'http://games.example/'],
    [
      'https://translate.googleusercontent.com/translate_c?u=//games.example/snake',
      'https://games.example/snake',
    ],
    ['view-source:https://games.example/snake?level=2', page],
  ])('finds the page in %s', (text, expected) => {
    expect(inside(text)).toEqual([expected]);
  });

  it.each([
    [
      'www-games-example.translate.goog/snake?level=2&_x_tr_sl=en&_x_tr_tl=es',
      'https://www.games.example/snake?level=2',
    ],
    ['my--school-example.translate.goog/', 'https://my-school.example/'],
    ['games-example.translate.goog/?_x_tr_sch=http', 'http://games.example/'],
    ['0-bcher--kva-example.translate.goog/?_x_tr_enc=0', 'https://xn--bcher-kva.example/'],
    ['1-en--us-example.translate.goog/?_x_tr_enc=1', 'https://en-us.example/'],
    ['example.translate.goog/?_x_tr_hp=games-', 'https://games.example/'],
  ])('undoes the name %s', (text, expected) => {
    expect(inside(`https://${text}`)).toEqual([expected]);
  });

  it('follows the forwarders that a pack names, on their subdomains too', () => {
    const forwarders = [{ host: 'Viewer.example', parameter: 'url' }];
    const read = (text: string) => normaliseUrl(text, { forwarders })?.embedded.map(({ host }) => host);
    expect(read('https://viewer.example/?url=https://games.example/')).toEqual(['games.example']);
    expect(read('https://eu.viewer.example/open?url=games.example/snake')).toEqual(['games.example']);
    expect(read('https://viewer.example/?url=https%253A%252F%252Fgames.example')).toEqual(['games.example']);
    expect(read('https://viewer.example/?url=https://a.example&url=https://b.example')).toEqual([
      'a.example',
      'b.example',
    ]);
    expect(read('https://notviewer.example/?url=https://games.example/')).toEqual([]);
    expect(read('https://viewer.example/?other=https://games.example/')).toEqual([]);
  });

  it.each([
    'https://www.example.com/amp/s/games.example/',
    'https://mail.google.com/amp/games.example',
    'https://cdn.ampproject.org/games.example',
    'https://www.google.com/search?q=cache+memory',
    'https://translate.google.com/?sl=en&text=games.example',
    'https://translate.foo.google.com/?u=games.example',
    'https://web.archive.org/web/20200101000000*/snake',
    'https://translate.google.com/?u=hello',
    'https://translate.google.com/?u=javascript:alert(1)',
  ])('finds none in %s', (text) => {
    expect(inside(text)).toEqual([]);
  });

  it('looks three levels deep and no deeper', () => {
    const wrap = (text: string) => `https://translate.google.com/translate?u=${encodeURIComponent(text)}`;
    const depth = (text: string): number => {
      let levels = 0;
      for (let at = normaliseUrl(text)?.embedded[0]; at; at = at.embedded[0]) levels += 1;
      return levels;
    };
    expect(depth(wrap('https://games.example'))).toBe(1);
    expect(depth(wrap(wrap('https://games.example')))).toBe(2);
    expect(depth(wrap(wrap(wrap(wrap(wrap('https://games.example'))))))).toBe(3);
  });
});
