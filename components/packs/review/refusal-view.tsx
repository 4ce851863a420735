import type { ComponentChildren } from 'preact';
import { ViewHeading } from '../../look/heading';
import { Shape } from '../../look/shape';
import { usePackWords } from '../../words/pack-words';
import { failureKeys } from '../keys-of-packs';
import { ListLines } from '../list-lines';
import type { PackOffer } from '../pack-offer';
import { ProblemList } from '../problem-list';
import { ofPackItself } from './review-view';
import { TestResults } from './test-results';

export type Refusal = Extract<PackOffer, { kind: 'refused' | 'not-trusted' | 'not-fetched' | 'failed' }>;
interface Props {
  readonly refusal: Refusal;
  readonly onLayDown: () => void;
  readonly onBackToText: (() => void) | undefined;
}

const Frame = ({ title, children }: { readonly title: string; readonly children?: ComponentChildren }) => {
  const { say } = usePackWords();
  return (
    <header class="card tinted review-head tone-high">
      <span class="toned">
        <Shape name="octagon" size={36} />
      </span>
      <div>
        <ViewHeading>{title}</ViewHeading>
        <p>{say('packUnchanged')}</p>
        {children}
      </div>
    </header>
  );
};

const Story = ({ refusal }: Pick<Props, 'refusal'>) => {
  const { say, count } = usePackWords();
  switch (refusal.kind) {
    case 'refused': {
      const { from, faults, lists, failedTests } = refusal;
      const own = ofPackItself(
        faults.map((fault) => ({ file: from, ...fault })),
        lists,
      );
      return (
        <>
          <Frame title={say('packRefused', { file: from })}>
            <p class="small">{count('refusedMore', own.length)}</p>
          </Frame>
          {own.length > 0 && (
            <section class="card" aria-labelledby="problems-title">
              <h2 id="problems-title">{say('problemsTitle')}</h2>
              <ProblemList problems={own} />
            </section>
          )}
          {failedTests.length > 0 && <TestResults tests={failedTests} />}
          <ListLines lists={lists} />
        </>
      );
    }
    case 'not-trusted':
      return (
        <>
          <Frame title={say('packNotTrusted', { file: refusal.from })} />
          <section class="card" aria-labelledby="problems-title">
            <h2 id="problems-title">{say('notTrustedWhy')}</h2>
            <ProblemList problems={refusal.faults} />
          </section>
        </>
      );
    case 'not-fetched':
      return (
        <Frame title={say('packNotFetched', { address: refusal.from })}>
          <p lang="en">{refusal.message}</p>
        </Frame>
      );
    case 'failed':
      return <Frame title={say(failureKeys[refusal.why])} />;
  }
};

/** A pack that was not taken: why, where, and how to mend it. */
export const RefusalView = ({ refusal, onLayDown, onBackToText }: Props) => {
  const { say } = usePackWords();
  return (
    <div class="refusal">
      <Story refusal={refusal} />
      <p class="pack-actions">
        {onBackToText !== undefined && (
          <button class="button primary" type="button" onClick={onBackToText}>
            {say('backToText')}
          </button>
        )}
        <button class="button" type="button" onClick={onLayDown}>
          {say('backToPacks')}
        </button>
      </p>
    </div>
  );
};
