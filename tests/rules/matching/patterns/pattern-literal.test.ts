import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { foldForPatterns, foldsSafely } from '../../../../rules/matching/patterns/pattern-fold';
import { requiredLiterals } from '../../../../rules/matching/patterns/pattern-literal';
import { patternSource } from '../../../../rules/model/pattern';
import { re2Engine } from '../../../../rules/patterns/re2-engine';

describe('what a text must hold before a pattern is worth asking', () => {
  test.each([
    ['unblocked', ['unblocked']],
    ['UnBlocked', ['unblocked']],
    ['unblock(ed|er)', ['unblock']],
    ['free\\s*(v|rob)(ux|bucks)', ['free']],
    ['(roblox|fortnite)', ['roblox', 'fortnite']],
    ['roblox|', []],
    ['(?i)free games', ['free games']],
    ['(?i:free) (?:games|spins)', ['free ']],
    ['(?P<what>free) x', ['free x']],
    ['proxy\\.example', ['proxy.example']],
    ['a\\Qb.c\\E', ['b.c']],
    ['\\bgame\\b', ['game']],
    ['^https://', ['https://']],
    ['colou?r', ['colo']],
    ['ab+c', ['ab']],
    ['(ab)+cd', ['abcd']],
    ['(ab)*cd', ['cd']],
    ['x{3}yz', ['xyz']],
    ['x{0,3}yz', ['yz']],
    ['a{,5}b', ['a{,5}b']],
    ['a{01}b', ['a{01}b']],
    ['[[:alpha:]]+cd', ['cd']],
    ['[]a]bc', ['bc']],
    ['[^]\\]]bc', ['bc']],
    ['\\x{61}\\x61\\061bc', ['bc']],
    ['\\pLab\\p{Greek}c', ['ab']],
    ['\\d{3}-\\d{4}', ['-']],
    ['.*', []],
    ['游戏|لعبة', ['游戏', 'لعبة']],
    ['juégalo', ['galo']],
    ['игры', []],
  ])('%s: %j', (pattern, literals) => {
    expect('test' in re2Engine.compile(pattern)).toBe(true);
    expect(requiredLiterals(pattern)).toEqual(literals);
  });

  it('letters without case have none in this language either, so folding leaves them alone', () => {
    for (let code = 0x80; code <= 0x10ffff; code += 1) {
      const character = String.fromCodePoint(code);
      if (foldsSafely(character))
        expect(foldForPatterns(character) + character.toUpperCase()).toBe(character + character);
    }
  });
});

const letters = [
  'a',
  'b',
  'k',
  's',
  'K',
  'S',
  'ſ',
  'K',
  'é',
  'ß',
  'σ',
  'ς',
  'Σ',
  'İ',
  'ı',
  '游',
  '1',
  ' ',
  '-',
  '\n',
];
const texts = fc.array(fc.constantFrom(...letters), { maxLength: 14 }).map((signs) => signs.join(''));

const atoms = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...letters) },
  fc.constantFrom('.', '\\d', '\\W', '\\pL', '\\p{Lu}', '\\x61', '\\x{212A}', '\\141', '\\-', '\\.', '\\n'),
  fc.constantFrom(
    '[ab]',
    '[^a]',
    '[]a]',
    '[^]k]',
    '[[:alpha:]s]',
    '[\\]a\\d]',
    '[[a]',
    '^',
    '$',
    '\\b',
    '\\B',
    '\\A',
  ),
  fc.constantFrom('\\Qa.b\\E', '\\Qs\\E', '\\Q\\E', '{', '}', ']', 'a{,2}', '(?i)', '(?s-i)', '(?m)'),
);
const times = fc.constantFrom(
  '',
  '',
  '',
  '',
  '*',
  '+',
  '?',
  '+?',
  '*?',
  '{0}',
  '{2}',
  '{0,2}',
  '{1,}',
  '{1,3}?',
);
const { pattern: patterns } = fc.letrec<{ pattern: string; branch: string; part: string }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.tuple(atoms, times).map((parts) => parts.join('')),
    fc
      .tuple(fc.constantFrom('(', '(?:', '(?i:', '(?-i:', '(?P<n>', '(?<n>'), tie('pattern'), times)
      .map(([opened, inner, repeated]) => `${opened}${inner})${repeated}`),
  ),
  branch: fc.array(tie('part'), { maxLength: 4 }).map((parts) => parts.join('')),
  pattern: fc.array(tie('branch'), { minLength: 1, maxLength: 3 }).map((branches) => branches.join('|')),
}));

/** Much like what the pattern fits: its own letters, once as written and once without their case. */
const resembling = (pattern: string): readonly string[] => {
  const bare = pattern.replace(
    /\\(?:[a-zA-Z]|x\{[^}]*\})|\{[^}]*\}|\(\?[^a-z]*[a-zA-Z-]*[:>)]|[()|*+?^$.[\]]/g,
    '',
  );
  return [bare, bare.toUpperCase(), bare.replaceAll('s', 'ſ').replaceAll('K', 'K')];
};

describe('the literals of any pattern', () => {
  it('are in every text that it fits', () => {
    let fits = 0;
    const asked = fc.tuple(patterns, fc.array(texts, { maxLength: 8 }), fc.boolean());
    fc.assert(
      fc.property(asked, ([pattern, someTexts, ignoresCase]) => {
        const compiled = re2Engine.compile(patternSource(pattern, ignoresCase));
        fc.pre('test' in compiled);
        const literals = requiredLiterals(pattern);
        fc.pre(literals.length > 0);
        for (const text of [...someTexts, ...resembling(pattern)].filter((each) => compiled.test(each))) {
          fits += 1;
          expect(literals.some((literal) => foldForPatterns(text).includes(literal))).toBe(true);
        }
      }),
      { numRuns: 700 },
    );
    expect(fits).toBeGreaterThan(500);
  });
});
