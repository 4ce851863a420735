/**
 * Letters of other scripts that look like a Latin one in most typefaces, each before its Latin letter. Capitals stand
 * for themselves: В looks like B, but в does not. Our own choice of the obvious ones; the reference for all of them is
 * Unicode's confusables.txt (UTS 39). Fullwidth, circled and mathematical letters fold without any list.
 */
const pairs = [
  // Cyrillic
  'аa ԁd еe һh іi ӏl јj оo рp ԛq сc ѕs уy ѵv ԝw хx ёë їï',
  'АA ВB ЕE ЅS ІI ЈJ КK МM НH ОO РP СC ТT УY ХX ԌG ԜW ЁË ЇÏ',
  // Greek
  'αa γy ιi κk νv οo ρp υu χx ϲc ϳj',
  'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ϹC ͿJ',
  // Armenian
  'օo հh ցg սu զq յj ոn ՕO ՍU ՏS',
  // Latin letters of phonetic alphabets and of few languages
  'ɑa ɡg ıi ɩi ʏy ʋu ᴄc ᴏo ᴜu ᴠv ᴡw ᴢz ꜱs ʙb ɴn ʀr ɪi ʟl ᴋk',
].flatMap((row) => row.split(' '));

const latinOf: ReadonlyMap<string, string> = new Map(pairs.map((pair) => [pair.charAt(0), pair.charAt(1)]));
const anyOfThem = new RegExp(`[${[...latinOf.keys()].join('')}]`, 'g');

const latinUnits: ReadonlyMap<number, number> = new Map(
  pairs.map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]),
);

export const isLookAlike = (unit: number): boolean => latinUnits.has(unit);
export const latinUnitOf = (unit: number): number => latinUnits.get(unit) ?? unit;

/** The text with Latin letters for those that look like them, unit for unit. */
export const withoutLookAlikes = (text: string): string =>
  text.replace(anyOfThem, (letter) => latinOf.get(letter) ?? letter);
