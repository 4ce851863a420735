import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { createWords, type Language, languages, type Words } from '../words/words';

/** What the language choice needs of the page around it. */
export interface LanguageSurroundings {
  readonly memory: Pick<Storage, 'getItem' | 'setItem'>;
  /** The browser's language tags, best first. */
  readonly preferred: readonly string[];
  /** The root element, which carries `lang` and `dir`. */
  readonly root: Pick<HTMLElement, 'lang' | 'dir'>;
}
export interface LanguageState {
  readonly words: ReadonlySignal<Words>;
  readonly choose: (language: Language) => void;
}

const memoryKey = 'handrail.language';
const isLanguage = (value: string | null | undefined): value is Language =>
  value != null && Object.hasOwn(languages, value);

/** The remembered choice, else the first of the browser's languages that is spoken here, else English. */
export const firstLanguage = (remembered: string | null, preferred: readonly string[]): Language => {
  if (isLanguage(remembered)) return remembered;
  return preferred.map((tag) => tag.toLowerCase().split('-')[0]).find(isLanguage) ?? 'en';
};

/** Keeps the language of one screen: remembered between visits, and said to the document for screen readers. */
export const createLanguageState = ({ memory, preferred, root }: LanguageSurroundings): LanguageState => {
  const language = signal(firstLanguage(memory.getItem(memoryKey), preferred));
  effect(() => {
    root.lang = language.value;
    root.dir = 'ltr';
  });
  return {
    words: computed(() => createWords(language.value, preferred)),
    choose: (chosen) => {
      memory.setItem(memoryKey, chosen);
      language.value = chosen;
    },
  };
};
