import { Shape } from '../look/shape';
import type { PackKey } from '../words/pack-words';
import { usePackWords } from '../words/pack-words';
import type { PacksWord } from './pack-offer';

const keys = {
  cancelled: 'packCancelled',
  'laid-down': 'wordLaidDown',
  unchanged: 'wordUnchanged',
  'gone-back': 'wordGoneBack',
  'not-done': 'wordNotDone',
  locked: 'wordLocked',
  'source-kept': 'wordSourceKept',
} as const satisfies Record<string, PackKey>;

const Sentence = ({ word }: { readonly word: PacksWord }) => {
  const { say, count } = usePackWords();
  switch (word.kind) {
    case 'activated': {
      const { name, revision, testsPassed, trialDays } = word;
      return (
        <>
          <strong>
            {trialDays === undefined
              ? say('packActivated', { name, revision })
              : count('packOnTrial', trialDays, { name, revision })}
          </strong>{' '}
          {count('packTests', testsPassed)}
        </>
      );
    }
    case 'removed':
      return <>{say('wordRemoved', { name: word.name })}</>;
    case 'refused':
      return <span lang="en">{word.message}</span>;
    case 'cancelled':
    case 'laid-down':
    case 'unchanged':
    case 'gone-back':
    case 'not-done':
    case 'locked':
    case 'source-kept':
      return <>{say(keys[word.kind])}</>;
  }
};

/** What became of the last press. The element stays, so that screen readers hear each change. */
export const PacksWordLine = ({ word }: { readonly word: PacksWord | undefined }) => {
  const isBad = word?.kind === 'refused' || word?.kind === 'not-done' || word?.kind === 'locked';
  const isGood = word?.kind === 'activated' || word?.kind === 'gone-back';
  return (
    <div role="status">
      {word !== undefined && (
        <p class={`card tinted word-line ${isBad ? 'tone-high' : isGood ? 'tone-ok' : 'tone-info'}`}>
          <span class="toned">
            <Shape name={isBad ? 'octagon' : isGood ? 'check' : 'info'} size={18} />
          </span>
          <span>
            <Sentence word={word} />
          </span>
        </p>
      )}
    </div>
  );
};
