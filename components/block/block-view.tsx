import type { BlockDetails } from '../../rules/model/summary';
import { ContactLink } from '../look/contact-link';
import { ViewHeading } from '../look/heading';
import { Shape } from '../look/shape';
import { Why } from '../proof/proof-view';
import { packName } from '../words/sentences';
import { useWords } from '../words/speaking';
import { GoBack } from './block-frame';
import { keptOfPage } from './kept-of-page';
import { RuleFacts } from './rule-facts';

interface Props {
  readonly details: BlockDetails;
  readonly now: number;
  readonly onBack: () => void;
}

/** What a student reads instead of a blocked page: what, why, until when, what was noted, whom to ask. */
export const BlockView = ({ details, now, onBack }: Props) => {
  const words = useWords();
  const { say, pick, list } = words;
  const { reference, contact } = details;
  const keeps = keptOfPage(details.keeps);
  return (
    <>
      <section class="card block-card">
        <span class="toned tone-high">
          <Shape name="octagon" size={44} />
        </span>
        <ViewHeading>{say('blockedTitle')}</ViewHeading>
        <p class="host">{details.host}</p>
        <p class="lead">{pick(details.student)}</p>
        <GoBack onBack={onBack} />
      </section>
      <section class="card">
        <RuleFacts details={details} now={now} />
        <Why rules={details.rules} wouldFlip={details.wouldFlip} now={now} />
        {keeps.length > 0 && (
          <details>
            <summary>
              <Shape name="turn" size={14} />
              {say('blockedRecorded')}
            </summary>
            <p>
              {list(keeps.map((name) => packName(words, 'keeps', name)))}. {say('blockedNever')}
            </p>
          </details>
        )}
      </section>
      <section class="block-ask">
        <p>
          <strong>{say('blockedWrong')}</strong>{' '}
          {contact === undefined ? (
            say('blockedWrongTeacher')
          ) : (
            <>
              {say('blockedWrongContact')}{' '}
              <ContactLink contact={contact} subject={say('mailSubject', { reference })} />
            </>
          )}
        </p>
        <p class="muted">
          {say('blockedReference')} <code>{reference}</code>
        </p>
      </section>
    </>
  );
};
