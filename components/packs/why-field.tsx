import type { ComponentChildren } from 'preact';
import { usePackWords } from '../words/pack-words';

interface Props {
  readonly why: string;
  readonly onWrite: (why: string) => void;
  readonly children?: ComponentChildren;
}

/** Where a person writes why the policy changes; `children` stand below it. */
export const WhyField = ({ why, onWrite, children }: Props) => (
  <label class="why-field">
    <span>{usePackWords().say('whyLabel')}</span>
    <input
      type="text"
      maxLength={300}
      value={why}
      onInput={({ currentTarget }) => onWrite(currentTarget.value)}
    />
    {children}
  </label>
);
