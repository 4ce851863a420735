import type { BlockDetails } from '../../rules/model/summary';
import { ViewHeading } from '../look/heading';
import { Shape } from '../look/shape';
import { useWords } from '../words/speaking';
import type { Language, Words } from '../words/words';
import { BlockFrame, GoBack } from './block-frame';
import { BlockView } from './block-view';
import { SupportView } from './support-view';

interface Props {
  /** `asking` until the worker has answered, `unknown` when nothing stands under the reference. */
  readonly details: BlockDetails | 'asking' | 'unknown';
  readonly now: number;
  readonly onLanguage: (language: Language) => void;
  readonly onBack: () => void;
}

/** An old link or a cleared record: still a kind page, with help in sight. */
const UnknownView = ({ onBack }: { readonly onBack: () => void }) => {
  const { say } = useWords();
  return (
    <section class="card block-card">
      <span class="toned tone-info">
        <Shape name="unread" size={44} />
      </span>
      <ViewHeading>{say('unknownTitle')}</ViewHeading>
      <p class="lead">{say('unknownMore')}</p>
      <GoBack onBack={onBack} />
      <p class="muted">{say('unknownHelp')}</p>
    </section>
  );
};

/** The page in place of a blocked one, or the page that offers help. */
export const BlockedScreen = ({ details, now, onLanguage, onBack }: Props) => {
  const line = typeof details === 'object' ? details.districtName : undefined;
  return (
    <BlockFrame line={line} onLanguage={onLanguage}>
      {details === 'unknown' && <UnknownView onBack={onBack} />}
      {typeof details === 'object' && details.action === 'block' && (
        <BlockView details={details} now={now} onBack={onBack} />
      )}
      {typeof details === 'object' && details.action === 'support' && (
        <SupportView contacts={details.support} onBack={onBack} />
      )}
    </BlockFrame>
  );
};

/** What the tab is called: never a word of why help is shown. */
export const blockedTitle = ({ say }: Words, details: Props['details']): string => {
  if (typeof details !== 'object') return say('product');
  return say(details.action === 'support' ? 'pageSupported' : 'blockedTitle');
};
