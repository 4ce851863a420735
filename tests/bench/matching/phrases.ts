import { inventWord } from './invented-words';
import { realPageTexts } from './real-data';
import { type SeededRandom, seededRandom } from './seeded-random';

/** The commonest English words, commonest first: they make up half of any text. */
const commonWords = (
  'the of and to a in is you that it he was for on are as with his they I at be this have from or one had by ' +
  'word but not what all were we when your can said there use an each which she do how their if will up other ' +
  'about out many then them these so some her would make like him into time has look two more write go see ' +
  'number no way could people my than first water been call who oil its now find long down day did get come ' +
  'made may part over new sound take only little work know place year live me back give most very after thing ' +
  'our just name good sentence man think say great where help through much before line right too mean old any ' +
  'same tell boy follow came want show also around form three small set put end does another well large must'
).split(' ');
const vocabularySize = 30_000;

const commonSigns = Array.from(
  '的一是不了人我在有他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小',
);
const rareSigns = 3000;
const firstSign = 0x4e00;

/** So many different words, beginning with these. */
const vocabularyOf = (first: readonly string[], count: number, random: SeededRandom): readonly string[] => {
  const words = new Set(first);
  while (words.size < count) words.add(inventWord(random, 1 + random.below(3)));
  return [...words];
};

/** Zipf's law: what stands at place n of the list comes with a share of 1/n. */
const byFrequency = (from: readonly string[], random: SeededRandom): string =>
  from[Math.floor(from.length ** random.next()) - 1] ?? '';

const englishWords = (): readonly string[] => vocabularyOf(commonWords, vocabularySize, seededRandom(1));

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const sentence = (words: readonly string[], random: SeededRandom): string => {
  const written = Array.from({ length: 6 + random.below(15) }, () => byFrequency(words, random));
  const parts = written.map((word) => (random.next() < 0.08 ? `${word},` : word));
  return `${capital(parts.join(' '))}${random.pick(['.', '.', '.', '?', '!'])}`;
};

const textOf = (characters: number, random: SeededRandom, next: () => string): string => {
  const parts: string[] = [];
  for (let length = 0; length < characters; ) {
    const part = next() + (random.next() < 0.15 ? '\n\n' : ' ');
    parts.push(part);
    length += part.length;
  }
  return parts.join('').slice(0, characters);
};

/** So many characters of text with English word lengths, frequencies, sentences and paragraphs. */
export const englishText = (characters: number, seed: number): string => {
  const random = seededRandom(seed);
  const words = englishWords();
  return textOf(characters, random, () => sentence(words, random));
};

/** So many characters as pages have them: the real ones in turn where they are at hand, else invented English. */
export const pageText = (characters: number, seed: number): string => {
  const pages = realPageTexts();
  if (pages.length === 0) return englishText(characters, seed);
  const once = pages.join('\n');
  return once.repeat(Math.ceil(characters / once.length)).slice(0, characters);
};

/** So many different phrases, each made anew until it is. */
const different = (count: number, next: () => string): readonly string[] => {
  const phrases = new Set<string>();
  while (phrases.size < count) phrases.add(next());
  return [...phrases];
};

/**
 * So many different words and phrases, of one to three words. One word in ten is a rare one of
 * {@link englishText} and no other is, so that a text holds few; common words stand inside phrases only.
 */
export const generatedPhrases = (count: number, seed: number): readonly string[] => {
  const random = seededRandom(seed);
  const words = englishWords();
  const known = new Set(words);
  const rare = words.slice(vocabularySize / 2);
  const word = (): string => {
    if (random.next() < 0.1) return random.pick(rare);
    const invented = inventWord(random, 2 + random.below(2));
    return known.has(invented) ? word() : invented;
  };
  return different(count, () => {
    const kind = random.next();
    if (kind < 0.6) return word();
    return kind < 0.9 ? `${word()} ${word()}` : `${word()} ${random.pick(commonWords)} ${word()}`;
  });
};

/** The signs of the invented Chinese, commonest first. */
const chineseSigns = (): readonly string[] => [
  ...new Set([
    ...commonSigns,
    ...Array.from({ length: rareSigns }, (_, at) => String.fromCodePoint(firstSign + at * 6)),
  ]),
];

/** So many characters without spaces between words, with the frequencies and the punctuation of Chinese. */
export const chineseText = (characters: number, seed: number): string => {
  const random = seededRandom(seed);
  const signs = chineseSigns();
  return textOf(characters, random, () => {
    const written = Array.from({ length: 8 + random.below(20) }, () => byFrequency(signs, random));
    return written.join('') + random.pick(['，', '。', '。', '？']);
  }).replaceAll(' ', '');
};

/** So many different phrases of two to four signs, none of them among the very common. */
export const chinesePhrases = (count: number, seed: number): readonly string[] => {
  const random = seededRandom(seed);
  const signs = chineseSigns().slice(commonSigns.length);
  return different(count, () =>
    Array.from({ length: 2 + random.below(3) }, () => random.pick(signs)).join(''),
  );
};
