import { eachToken } from '../../matching/phrases/text-tokens';
import type { DraftCheck } from './draft';
import { limits } from './limits';
import { asksOf, pathOfText, questionsOf } from './questions';

/** Words and phrases hold at least one word, are not too long, and not too many. */
export const phrases: DraftCheck = (draft, report) => {
  let count = 0;
  for (const question of questionsOf(draft)) {
    const asked = asksOf(question).phrases;
    count += asked.length;
    for (const phrase of asked) {
      if (report.full) break;
      const fault = faultOf(phrase);
      if (fault !== undefined) report.error({ path: pathOfText(question, phrase), ...fault });
    }
  }
  if (count <= limits.phrases) return;
  const [most, has] = [limits.phrases, count].map((figure) => figure.toLocaleString('en'));
  const message = `A pack may hold at most ${most} words and phrases, but this one has ${has}.`;
  report.error({ path: ['rules'], at: 'name', message, fix: 'Remove some, or divide the pack.' });
};

const faultOf = (phrase: string): { readonly message: string; readonly fix: string } | undefined => {
  if (phrase.length > limits.phraseLength) {
    return {
      message: `A phrase may have at most ${limits.phraseLength} characters.`,
      fix: 'Make it shorter.',
    };
  }
  let words = 0;
  eachToken(phrase, () => {
    words += 1;
  });
  return words > 0
    ? undefined
    : { message: `"${phrase}" holds no word, so it would never be found.`, fix: 'Remove it.' };
};
