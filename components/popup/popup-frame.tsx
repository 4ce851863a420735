import type { ComponentChildren } from 'preact';
import { LanguageSwitch } from '../language/language-switch';
import { Shape } from '../look/shape';
import { useWords } from '../words/speaking';
import type { Language } from '../words/words';

interface Props {
  /** Under the name: the district, or the device. */
  readonly line: string | undefined;
  readonly onLanguage: (language: Language) => void;
  readonly children: ComponentChildren;
  readonly footer: ComponentChildren;
}

/** The popup's fixed head and foot around an inner part that scrolls by itself. */
export const PopupFrame = ({ line, onLanguage, children, footer }: Props) => {
  const { say } = useWords();
  return (
    <div class="popup">
      <header class="popup-head">
        <span class="toned tone-accent">
          <Shape name="rail" size={28} />
        </span>
        <p class="brand">
          <strong>{say('product')}</strong>
          <span class="small muted">{line ?? say('productLine')}</span>
        </p>
        <LanguageSwitch onChoose={onLanguage} />
      </header>
      <main class="popup-body">{children}</main>
      <footer class="popup-foot">{footer}</footer>
    </div>
  );
};
