import { useState } from 'preact/hooks';
import type { NoticeDetails } from '../../rules/model/summary';
import { periodWords } from '../words/sentences';
import { useWords } from '../words/speaking';
import { doesKeys } from '../words/words-for';
import { everyRule, hasWords, type NoticeRule } from './plain-lists';
import { Section } from './section';

const RuleEntry = ({ rule, hidden }: { readonly rule: NoticeRule; readonly hidden: boolean }) => {
  const words = useWords();
  const { say, pick, list } = words;
  return (
    <li class={hidden ? 'rule search-hidden' : 'rule'}>
      <h3>{rule.title}</h3>
      <p>{pick(rule.student)}</p>
      <p class="small muted">
        {rule.trial ? `${say('onTrial')}: ${say('doesRecord').toLowerCase()}` : say(doesKeys[rule.action])}
        {' · '}
        {rule.during.length === 0
          ? say('rulesAlways')
          : say('rulesDuring', { periods: list(rule.during.map((period) => periodWords(words, period))) })}
        {rule.clause !== undefined && ` · ${say('clause', { id: rule.clause })}`}
      </p>
    </li>
  );
};

/** Every rule in plain words. What a search hides on the screen is still printed. */
export const RulesSection = ({ details }: { readonly details: NoticeDetails }) => {
  const { say, count, pick } = useWords();
  const [search, setSearch] = useState('');
  const rules = everyRule(details);
  const isShown = (rule: NoticeRule) => hasWords(`${rule.title} ${pick(rule.student)} ${rule.id}`, search);
  const shown = rules.filter(isShown).length;
  return (
    <Section id="rules" title={say('rulesTitle')} wide>
      <div class="rule-search">
        <label for="rule-search">{say('rulesSearch')}</label>
        <input
          id="rule-search"
          type="search"
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
        <p class="small muted" role="status">
          {shown === 0 && rules.length > 0 ? say('rulesNoneFound') : count('rulesShown', shown)}
        </p>
      </div>
      <ul class="rules">
        {rules.map((rule) => (
          <RuleEntry key={rule.id} rule={rule} hidden={!isShown(rule)} />
        ))}
      </ul>
    </Section>
  );
};
