import type { Banner } from '../../platform/messages';
import type { Localised } from '../../rules/model/effect';
import { inLanguage } from '../../rules/model/pack';

const words = {
  en: {
    heading: 'A note from your school',
    covered: 'Your school has closed this part of the page',
    goBack: 'Go back',
    close: 'Close this note',
  },
  es: {
    heading: 'Una nota de tu escuela',
    covered: 'Tu escuela cerró esta parte de la página',
    goBack: 'Volver',
    close: 'Cerrar esta nota',
  },
} as const;

const isSpoken = (tag: string | undefined): tag is keyof typeof words =>
  tag !== undefined && Object.hasOwn(words, tag);

/** The first language that the student reads and we speak, as on every screen of ours. */
const language = (): keyof typeof words =>
  navigator.languages.map((tag) => tag.toLowerCase().split('-')[0]).find(isSpoken) ?? 'en';

/** The banner for a page, in the student's language. */
export const bannerFor = (student: Localised): Banner => {
  const lang = language();
  const { heading, goBack, close } = words[lang];
  return { heading, words: inLanguage(student, lang), goBack, close, lang, dir: 'ltr' };
};

/** The cover for a frame that is blocked. */
export const coverFor = (student: Localised): Banner => ({
  ...bannerFor(student),
  heading: words[language()].covered,
});
