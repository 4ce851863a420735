import type { ComponentChildren } from 'preact';
import { LanguageSwitch } from '../language/language-switch';
import { Shape } from '../look/shape';
import { useWords } from '../words/speaking';
import type { Language } from '../words/words';

interface Props {
  readonly line: string | undefined;
  readonly onLanguage: (language: Language) => void;
  readonly children: ComponentChildren;
}

/** One calm column, the language choice above it. */
export const BlockFrame = ({ line, onLanguage, children }: Props) => {
  const { say } = useWords();
  return (
    <div class="block-page">
      <header class="block-head">
        <span class="toned tone-accent">
          <Shape name="rail" size={28} />
        </span>
        <p>
          <strong>{say('product')}</strong> <span class="muted">{line}</span>
        </p>
        <LanguageSwitch onChoose={onLanguage} />
      </header>
      <main class="block-body">{children}</main>
    </div>
  );
};

export const GoBack = ({ onBack }: { readonly onBack: () => void }) => {
  const { say } = useWords();
  return (
    <button class="button primary large" type="button" onClick={onBack}>
      <Shape name="back" size={18} />
      {say('goBack')}
    </button>
  );
};
