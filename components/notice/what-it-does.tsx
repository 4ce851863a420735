import type { NoticeDetails } from '../../rules/model/summary';
import { ContactLink } from '../look/contact-link';
import { Shape } from '../look/shape';
import { packName, periodWords } from '../words/sentences';
import { useWords } from '../words/speaking';
import { everyRule, fieldsKept, rulesByPeriods, signalsRead } from './plain-lists';
import { Section } from './section';

interface Props {
  readonly details: NoticeDetails;
}

export const WhatIsChecked = ({ details }: Props) => {
  const words = useWords();
  const signals = signalsRead(details);
  return (
    <Section id="checked" title={words.say('checkedTitle')}>
      <p>{words.say(signals.length === 0 ? 'noPolicy' : 'checkedMore')}</p>
      <ul class="ticks">
        {signals.map((name) => (
          <li key={name}>
            <Shape name="tick" size={16} />
            {packName(words, 'reads', name)}
          </li>
        ))}
      </ul>
    </Section>
  );
};

export const WhenItChecks = ({ details }: Props) => {
  const words = useWords();
  const { say, count, list } = words;
  return (
    <Section id="when" title={say('whenTitle')}>
      <p>{say('whenMore')}</p>
      <ul class="plain">
        {rulesByPeriods(everyRule(details)).map(({ periods, count: rules }) => (
          <li key={JSON.stringify(periods)}>
            {periods.length === 0
              ? count('whenAlways', rules)
              : count('whenDuring', rules, {
                  periods: list(periods.map((period) => periodWords(words, period))),
                })}
          </li>
        ))}
      </ul>
    </Section>
  );
};

const nevers = [
  'neverTyping',
  'neverPasswords',
  'neverCamera',
  'neverMicrophone',
  'neverScreen',
  'neverHistory',
] as const;

export const WhatIsNeverDone = () => {
  const { say } = useWords();
  return (
    <Section id="never" title={say('neverTitle')}>
      <ul class="ticks crosses">
        {nevers.map((key) => (
          <li key={key}>
            <Shape name="cross" size={16} />
            {say(key)}
          </li>
        ))}
      </ul>
    </Section>
  );
};

export const WhatIsKept = ({ details }: Props) => {
  const words = useWords();
  const { say, count, list } = words;
  const { policies } = details;
  const [only] = policies;
  const kept = fieldsKept(details);
  return (
    <Section id="kept" title={say('keptTitle')}>
      {kept.length > 0 && (
        <p>
          {say('keptMore')} {list(kept.map((name) => packName(words, 'keeps', name)))}.
        </p>
      )}
      <ul class="plain">
        {policies.length === 1 && only !== undefined ? (
          <li>{count('keptDays', only.retentionDays)}</li>
        ) : (
          policies.map(({ name, retentionDays }) => (
            <li key={name}>{count('keptDaysNamed', retentionDays, { name })}</li>
          ))
        )}
      </ul>
    </Section>
  );
};

export const WhoToAsk = ({ details: { contact, policies } }: Props) => {
  const { say } = useWords();
  return (
    <Section id="ask" title={say('askTitle')} wide>
      <p>{say('askMore')}</p>
      <p>{contact === undefined ? say('askNobody') : <ContactLink contact={contact} />}</p>
      <ul class="plain small muted">
        {policies.map(({ name, revision, documentTitle }) => (
          <li key={name}>
            {documentTitle} ({say('packLine', { name, revision })})
          </li>
        ))}
      </ul>
    </Section>
  );
};
