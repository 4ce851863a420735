import type { SeededRandom } from './seeded-random';

const onsets = 'b c d f g h j k l m n p r s t v w y z br ch cl cr dr fl gr pl pr sh sl st th tr'.split(' ');
const vowels = 'a e i o u a e i o ai ea ee oo ou'.split(' ');
const codas = ['', '', '', '', 'n', 'r', 's', 't', 'l', 'm', 'nd', 'st', 'ck'];

const syllable = (random: SeededRandom): string =>
  random.pick(onsets) + random.pick(vowels) + random.pick(codas);

/** A word that can be spoken, of so many syllables; lower case. */
export const inventWord = (random: SeededRandom, syllables: number): string => {
  let word = '';
  for (let at = 0; at < syllables; at += 1) word += syllable(random);
  return word;
};
