import { useWords } from '../words/speaking';
import { type Language, languages } from '../words/words';

/** Chooses the language of the screen. */
export const LanguageSwitch = ({ onChoose }: { readonly onChoose: (language: Language) => void }) => {
  const { say, language } = useWords();
  return (
    <label class="language">
      <span class="visually-hidden">{say('language')}</span>
      <select value={language} onChange={(event) => onChoose(event.currentTarget.value as Language)}>
        {Object.entries(languages).map(([code, name]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
};
