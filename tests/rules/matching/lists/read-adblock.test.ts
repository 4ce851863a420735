import { describe, expect, it } from 'vitest';
import { messageFor, whatItReads } from './what-it-reads';

describe("an ad blocker's list", () => {
  it('takes the filters that mean a whole host', () => {
    const text = [
      '[Adblock Plus 2.0]',
      '! Title: games',
      '# a note too',
      '||play.example^',
      '||Arcade.example^$all',
      '||snake.example^$document,important',
      '||go.example^$doc',
      '||192.0.2.1^',
    ].join('\r\n');
    const { entries, refused } = whatItReads(text, 'adblock');
    expect(entries).toEqual(['play.example', 'arcade.example', 'snake.example', 'go.example', '192.0.2.1']);
    expect(refused).toEqual([]);
  });

  it.each([
    ['@@||play.example^', 'lets a site through'],
    ['play.example##.banner', 'part of a page'],
    ['##.banner', 'part of a page'],
    ['play.example#@#.banner', 'part of a page'],
    ['#?#div:has(> .ad)', 'part of a page'],
    ['[$path=/x]##.banner', 'part of a page'],
    ['play.example$$script[tag="ad"]', 'part of a page'],
    ['/banner[0-9]+/', 'regular expression'],
    ['/banner[0-9]+/$script', 'regular expression'],
    ['|http://play.example/', 'begin or end'],
    ['-banner.', 'part of an address'],
    ['/ads/*', 'part of an address'],
    ['||play.example^$third-party', 'Write ||play.example^ alone'],
    ['||play.example^$document,domain=a.example', 'spares some visits'],
    ['||play.example^$popup', 'spares some visits'],
    ['||play.example^$badfilter', 'spares some visits'],
    ['||play.example', 'Write ||play.example^'],
    ['||play.example$important', 'Write ||play.example^'],
    ['||play.example/snake^', 'some pages of a site'],
    ['||play.example^snake', 'some pages of a site'],
    ['||play.example^|', 'some pages of a site'],
    ['||play.example:8080^', 'one port'],
    ['||*.play.example^', 'Write ||play.example^ for the site'],
    ['||play*.example^', 'Write each'],
    ['||.play.example^', 'Write play.example'],
    ['||2.1^', 'host name'],
    ['||^', 'is empty'],
    ['play.example', 'Write ||play.example^'],
    ['0.0.0.0 play.example', 'Write ||play.example^'],
    ['!#include more.txt', 'another list'],
  ])('reports %s: %s', (filter, why) => {
    expect(messageFor(filter, 'adblock')).toContain(why);
  });

  it('takes nothing that holds only under a condition', () => {
    const text =
      '!#if env_mobile\n||play.example^\n!#else\n!#if x\n!#endif\n||go.example^\n!#endif\n||a.example^';
    const { entries, refused } = whatItReads(text, 'adblock');
    expect(entries).toEqual(['a.example']);
    expect(refused).toEqual(['2: ||play.example^', '6: ||go.example^']);
  });
});
