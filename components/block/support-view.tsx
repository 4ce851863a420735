import type { SupportContact } from '../../rules/model/summary';
import { ContactLink } from '../look/contact-link';
import { ViewHeading } from '../look/heading';
import { Shape } from '../look/shape';
import { useWords } from '../words/speaking';
import { GoBack } from './block-frame';

const SchoolContact = ({ contact }: { readonly contact: SupportContact }) => (
  <li class="card helper">
    <strong>{contact.name}</strong>
    {contact.phone !== undefined && <ContactLink contact={contact.phone} />}
    {contact.url !== undefined && <ContactLink contact={contact.url} />}
    {contact.hours !== undefined && <span class="muted">{contact.hours}</span>}
  </li>
);

const Lifelines = () => {
  const { say } = useWords();
  return (
    <ul class="helpers">
      <li class="card helper">
        <strong>{say('lifeline')}</strong>
        <a href="https://988lifeline.org/" rel="noreferrer">
          {say('lifelineHow')}
        </a>
      </li>
      <li class="card helper">
        <strong>{say('textLine')}</strong>
        <a href="sms:741741">{say('textLineHow')}</a>
      </li>
    </ul>
  );
};

interface Props {
  readonly contacts: readonly SupportContact[];
  readonly onBack: () => void;
}

/** Help, warmly: no rule, no verdict, no word of what led here. The school's own people come first. */
export const SupportView = ({ contacts, onBack }: Props) => {
  const { say } = useWords();
  return (
    <>
      <section class="support-head">
        <span class="toned tone-accent">
          <Shape name="heart" size={44} />
        </span>
        <ViewHeading>{say('supportTitle')}</ViewHeading>
        <p class="lead">{say('supportMore')}</p>
      </section>
      {contacts.length > 0 && (
        <section>
          <h2>{say('supportSchool')}</h2>
          <ul class="helpers">
            {contacts.map((contact) => (
              <SchoolContact key={contact.name} contact={contact} />
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{say('supportAnytime')}</h2>
        <Lifelines />
      </section>
      <section class="support-foot">
        <p>
          {say('supportAdult')} {say('supportDanger')}
        </p>
        <GoBack onBack={onBack} />
        <p class="small muted">{say('supportKept')}</p>
      </section>
    </>
  );
};
