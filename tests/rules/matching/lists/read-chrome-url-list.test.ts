import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageFor, whatItReads } from './what-it-reads';

describe("a list as Chrome's administrators have it", () => {
  it('takes the filters that are only a host', () => {
    const text = '# games\nplay.example\n.arcade.example\n*://snake.example/\n192.0.2.1\n[2001:db8::1]\n';
    const { entries, refused } = whatItReads(text, 'chrome-url-list');
    expect(entries).toEqual(['play.example', '.arcade.example', 'snake.example', '192.0.2.1', '2001:db8::1']);
    expect(refused).toEqual([]);
  });

  it.each([
    ['https://play.example', 'names a scheme'],
    ['play.example:8080', 'names a port'],
    ['play.example/snake', 'names a path'],
    ['play.example?q=1', 'names a query'],
    ['javascript://*', 'means every site'],
    ['*', 'means every site'],
  ])('reports %s, which belongs in a rule: it %s', (filter, why) => {
    const message = messageFor(filter, 'chrome-url-list');
    expect(message).toContain(why);
    expect(message).toContain('url: matchesAny');
  });

  it('makes no site of a mail address or of an ad blocker’s line', () => {
    expect(messageFor('teacher@school.example', 'chrome-url-list')).toContain('host alone');
    expect(messageFor('play.example##.banner', 'chrome-url-list')).toContain('host alone');
    expect(messageFor('*.play.example', 'chrome-url-list')).toContain('Write play.example');
  });

  it('takes a JSON array as policy files hold it, each item with its line', () => {
    const text = '\uFEFF[\r\n  "play.example",\r\n  "go.example/x",\r\n  ".arcade.example"\r\n]\r\n';
    const { entries, refused } = whatItReads(text, 'chrome-url-list');
    expect(entries).toEqual(['play.example', '.arcade.example']);
    expect(refused).toEqual(['3: go.example/x']);
  });

  it('loses only the items of a JSON array that are faulty, and notices one cut off', () => {
    const { entries, refused } = whatItReads(
      '["a.example",\n b.example, 7, "c\\q", "d.example"',
      'chrome-url-list',
    );
    expect(entries).toEqual(['a.example', 'd.example']);
    expect(refused).toEqual(['2: b.example', '2: 7', '2: "c\\q"', '2: ']);
    expect(whatItReads('["a.example"] "b.example"', 'chrome-url-list')).toMatchObject({
      entries: ['a.example'],
      refused: ['1: "b.example"'],
    });
    expect(whatItReads('[]', 'chrome-url-list')).toMatchObject({ entries: [], refused: [] });
  });

  it('reads every item of any JSON array once', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), fc.nat(3), (items, indent) => {
        const { entries, refusals } = whatItReads(JSON.stringify(items, null, indent), 'chrome-url-list');
        expect(entries.length + refusals.count).toBe(items.length);
      }),
    );
  });
});
