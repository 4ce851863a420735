import { describe, expect, it } from 'vitest';
import { checkRegistry } from '../../../../rules/checks/registry';
import { parsePack } from '../../../../rules/engine/parse-pack';
import { mapleText, mapleWith, read, said } from '../../../fixtures/packs/maple';

const filters = 'url: { matchesAny: ["*/uv/service/", "*/scramjet/"], unlessAny: [maple.example] }';
const words = `        any: [kill myself, end my life]
        softenNear: { within: 8, any: [poem, novel, essay, lyrics] }`;

/** Maple's pack, its rule on proxy addresses written with patterns. */
const withAddressPatterns = (matchesAny: readonly string[], unlessAny = "['^https://maple[.]example/']") =>
  mapleWith(
    filters,
    `url: { matching: re2, matchesAny: [${matchesAny.map((one) => `'${one}'`).join(', ')}], unlessAny: ${unlessAny} }`,
  );
const sentences = (text: string) => read(text).problems.map(said);

describe('patterns in a pack', () => {
  it('are taken for addresses and for words', () => {
    expect(sentences(withAddressPatterns(['/uv/service/', '/scram(jet|ble)/']))).toEqual([]);
    expect(
      sentences(
        mapleWith(words, "        matching: re2\n        any: ['\\bend (my|this) life\\b', 'suicid(e|al)']"),
      ).filter((sentence) => !sentence.includes('softened')),
    ).toEqual([]);
  });

  it.each([
    [
      '/uv/(?=x)',
      '"(?=" looks ahead, which patterns here cannot do. Ask for that text in a condition of its own under all, or write it into the pattern.',
    ],
    [
      '(?<!a)/uv/',
      '"(?<!" looks behind, which patterns here cannot do. Ask for the unwanted text in a condition of its own under none.',
    ],
    [
      '(uv)/\\1',
      '"\\1" refers back to what was found before, which patterns here cannot do. Write out what may stand there.',
    ],
    ['/uv/(service', 'A bracket is opened with "(" and not closed. To find the sign, write \\(.'],
    [
      '(uv)*',
      'This pattern fits a text without any sign in it, so it would match everywhere. Write something that must be there: a+ instead of a*.',
    ],
    [
      '(uv){300}',
      'Written out, this pattern has 1,202 steps, and 256 is the most. Use smaller numbers in braces, or * and + instead.',
    ],
    [
      'u'.repeat(201),
      'A pattern may have at most 200 characters, but this one has 201. Divide it into several.',
    ],
  ])('%s is refused at its place', (pattern, sentence) => {
    expect(sentences(withAddressPatterns(['/scramjet/', pattern]))).toEqual([`88:62 error ${sentence}`]);
  });

  it('under unlessAny are read as well', () => {
    expect(sentences(withAddressPatterns(['/uv/'], "['a**']"))).toEqual([
      '88:69 error "**" repeats what is repeated already. Keep one of the two.',
    ]);
  });

  it('are at most 500', () => {
    const list = (count: number) => Array.from({ length: count }, (_, index) => `/uv/${index}`);
    expect(sentences(withAddressPatterns(list(499)))).toEqual([]);
    expect(sentences(withAddressPatterns(list(1234)))).toEqual([
      '50:1 error A pack may hold at most 500 patterns, but this one has 1,235. Use words or address filters where they do, or divide the pack.',
    ]);
  });

  it('come from the base and the district alone', () => {
    const refusal = (layer: string) => [
      `88:30 error A pack of the ${layer} layer may not use patterns. Write words or address filters, or ask the district to add the rule.`,
    ];
    const asLayer = (layer: string) =>
      withAddressPatterns(['/uv/']).replace('layer: district', `layer: ${layer}`);
    expect(sentences(asLayer('base'))).toEqual([]);
    expect(sentences(asLayer('school'))).toEqual(refusal('school'));
    expect(sentences(asLayer('class'))).toEqual(expect.arrayContaining(refusal('class')));
  });

  it('are refused where nothing can read them; other packs are not', () => {
    const readBare = (text: string) =>
      parsePack({ file: 'maple.yaml', text }, checkRegistry, { today: '2026-09-15' });
    expect(readBare(withAddressPatterns(['/uv/'])).pack).toBeUndefined();
    expect(readBare(withAddressPatterns(['/uv/'])).problems.map(said)).toEqual([
      '88:30 error Patterns cannot be read in this place. Load the pack on the page for packs.',
    ]);
    expect(readBare(mapleText).problems).toEqual([]);
  });

  it('on words need a protected text, and have no company', () => {
    const matching = '        matching: re2\n        any: [end (my|this) life]';
    const softened = mapleWith(words, `${matching}\n        softenNear: { within: 8, any: [poem] }`);
    expect(sentences(softened)).toEqual([
      '104:21 error `softenNear` speaks of words, which patterns do not know: leave it out, or leave out `matching`.',
    ]);
    const unprotected = mapleWith(words, matching).replace(', protected: true', '');
    expect(sentences(unprotected)).toEqual([
      '107:5 error This rule needs a test for: an innocent text with these words (protected: true). Add to its tests.',
    ]);
  });

  it('on page text are refused in a sentence', () => {
    const onText = mapleWith(words, '        matching: re2\n        any: [end (my|this) life]').replace(
      'in: [search, title]',
      'in: [search, page-text]',
    );
    expect(sentences(onText)).toEqual([
      '101:13 error Patterns are asked of the title and the search alone: other texts are too long for them.',
    ]);
  });
});
