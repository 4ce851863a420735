import { shortened } from '../words/shortened';
import { useWords } from '../words/speaking';

/** A question of a rule as a statement; the tail of a long one opens on demand. */
export const Statement = ({ text }: { readonly text: string }) => {
  const { say } = useWords();
  const { start, rest } = shortened(text);
  if (rest === '') return <>{text}</>;
  return (
    <details class="statement">
      <summary>
        {start} … <span class="more">{say('more')}</span>
      </summary>
      {rest}
    </details>
  );
};
