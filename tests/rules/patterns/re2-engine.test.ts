import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { re2Engine } from '../../../rules/patterns/re2-engine';

const fits = (source: string, text: string): boolean => {
  const compiled = re2Engine.compile(source);
  if ('problem' in compiled) throw new Error(compiled.problem);
  return compiled.test(text);
};

const told = (source: string): string => {
  const compiled = re2Engine.compile(source);
  return 'problem' in compiled ? [compiled.problem, compiled.fix].join(' ') : '';
};

describe('patterns', () => {
  test.each([
    ['unblock(ed|er)', 'my unblocked games', true],
    ['unblock(ed|er)', 'my Unblocked games', false],
    ['(?i)unblock(ed|er)', 'my Unblocked games', true],
    ['(?i)FREE\\s+robux', 'Free \t robux now', true],
    ['^https://[^/]*proxy', 'https://web-proxy.example/', true],
    ['^https://[^/]*proxy', 'https://example.org/proxy', false],
    ['\\bslots?\\b', 'time slots', true],
    ['\\bslots?\\b', 'timeslots', false],
    ['(?i)contraseña', 'CONTRASEÑA', true],
    ['(?i)игры', 'ИГРЫ онлайн', true],
    ['\\p{Greek}{3}', 'the λόγος', true],
    ['^.$', '🎲', true],
  ])('%s asked of %s', (source, text, answer) => {
    expect(fits(source, text)).toBe(answer);
  });

  it('say the same as the language’s own where both know the signs', () => {
    const sign = fc.constantFrom('a', 'b', 'ab', '.', '[ab]', '[^a]', '(a|b)', '(?:ab|b)', '\\b', '^', '$');
    const part = fc.tuple(sign, fc.constantFrom('', '', '*', '+', '?', '{2}', '{1,2}')).map(([one, times]) =>
      // Places are not repeated: some languages allow it, none needs it.
      /^(\\b|\^|\$)$/.test(one) ? one : `${one.length > 1 && /^[ab]+$/.test(one) ? `(${one})` : one}${times}`,
    );
    const pattern = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
    const texts = fc.array(
      fc.array(fc.constantFrom('a', 'b', 'B', ' ', 'é'), { maxLength: 10 }).map((signs) => signs.join('')),
      { minLength: 1, maxLength: 10 },
    );
    fc.assert(
      fc.property(pattern, texts, fc.boolean(), (source, someTexts, ignoresCase) => {
        const own = new RegExp(source, ignoresCase ? 'iu' : 'u');
        const compiled = re2Engine.compile(`${ignoresCase ? '(?i)' : ''}${source}`);
        for (const text of someTexts) expect('test' in compiled && compiled.test(text)).toBe(own.test(text));
      }),
      { numRuns: 300 },
    );
  });
});

describe('hostile patterns and texts', () => {
  // With backtracking, each of these would outlive the universe.
  test.each(['(a+)+$', '^(a|a)*$', '^(a|aa)+$', '(x+x+)+y', '(a*)*b', '(?i)(a?){20}a{20}$'])(
    '%s ends',
    (source) => {
      expect(fits(source, `${'a'.repeat(100_000)}!`)).toBe(false);
      expect(fits(source, `${'x'.repeat(100_000)}!`)).toBe(false);
    },
  );

  it('a pattern whose states are too many for any memory still answers', () => {
    const text = Array.from({ length: 2048 }, (_, index) => ((index * index) % 7 < 3 ? 'a' : 'b')).join('');
    expect(fits('(a|b)*a(a|b){60}c', text)).toBe(false);
    expect(fits('(a|b)*a(a|b){60}c', `${text}c`)).toBe(text.at(-61) === 'a');
  });

  it('a pattern that counts make long is refused', () => {
    expect(told('(\\pL{30}x){20}')).toMatch(
      /^Written out, this pattern has 6\d\d steps, and 256 is the most\./,
    );
    expect(told('a{300}')).toContain('Use smaller numbers in braces');
  });
});

describe('200 characters without counts', () => {
  test.each(['a', 'a|', 'a?', 'a*', '(a)', '(|a)', '(a?)', '[ab]|', '.+', '\\b'])(
    'of %s are not refused',
    (part) => {
      const source = part.repeat(200 / part.length).replace(/\|$/, '');
      expect(told(`(?i)${source}`)).toBe('');
    },
  );
});

describe('what cannot be compiled is said in plain words', () => {
  test.each([
    [
      'a(?=b)',
      '"(?=" looks ahead, which patterns here cannot do. Ask for that text in a condition of its own under all, or write it into the pattern.',
    ],
    [
      'a(?!b)',
      '"(?!" looks ahead, which patterns here cannot do. Ask for the unwanted text in a condition of its own under none.',
    ],
    ['(?<=a)b', '"(?<=" looks behind, which patterns here cannot do.'],
    ['(?<!a)b', '"(?<!" looks behind, which patterns here cannot do.'],
    [
      '(a)\\1',
      '"\\1" refers back to what was found before, which patterns here cannot do. Write out what may stand there.',
    ],
    ['(?<n>a)\\k<n>', '"\\k" refers back'],
    ['(?P<n>a)(?P=n)', '"(?P=" refers back'],
    ['(?>a)', 'A group that begins with "(?>" means nothing here. Write ( or (?: instead.'],
    ['(?<a b>c)', 'The name of a group is not written as it must be.'],
    ['(?<n>a)(?<n>b)', 'Two groups have the name "n".'],
    ['(a', 'A bracket is opened with "(" and not closed. To find the sign, write \\(.'],
    ['a)', 'A bracket is closed with ")" and not opened.'],
    ['[a', 'A bracket is opened with "[" and not closed.'],
    ['*a', 'There is nothing before "*" that it could repeat. To find the sign, write \\*.'],
    ['a++', '"++" repeats what is repeated already. Keep one of the two.'],
    ['a{2,1}', '"{2,1}" is no count that can be used.'],
    ['[z-a]', '"z-a" is no set of characters. Write ranges upwards, as a-z, and scripts as \\p{Greek}.'],
    ['\\p{Klingon}', '"\\p{Klingon}" is no set of characters.'],
    ['a\\Z', '"\\Z" means nothing here. For the end of the text write \\z or $.'],
    ['\\u00e9', '"\\u" means nothing here. For a character by its number write \\x{00E9}.'],
    ['\\q', '"\\q" means nothing here. To find the letter itself, leave the backslash out.'],
    ['a\\', 'The pattern ends in a backslash. To find a backslash, write two.'],
  ])('%s', (source, start) => {
    expect(told(source).slice(0, start.length)).toBe(start);
  });
});
