import type { TopRule } from '../../rules/model/summary';
import { severityShapes } from '../look/mark';
import { Shape } from '../look/shape';
import { useWords } from '../words/speaking';
import { severityKeys } from '../words/words-for';

interface Props {
  readonly rules: readonly TopRule[];
  readonly now: number;
  readonly onOpen: (ruleId: string) => void;
}

/** The rules that spoke most in seven days; each opens its notes. */
export const TopRules = ({ rules, now, onOpen }: Props) => {
  const { say, count, when } = useWords();
  return (
    <section class="card">
      <h2>{say('topRules')}</h2>
      {rules.length === 0 && <p class="muted">{say('topRulesNone')}</p>}
      <ul class="rows">
        {rules.map((rule) => (
          <li key={rule.ruleId}>
            <button class="row-button" type="button" onClick={() => onOpen(rule.ruleId)}>
              <span class={`toned tone-${rule.severity}`}>
                <Shape name={severityShapes[rule.severity]} size={16} />
                <span class="visually-hidden">{say(severityKeys[rule.severity])}</span>
              </span>
              <span class="row-main">
                {rule.title}
                <span class="small muted block">
                  {count('times', rule.count)} · {say('lastAt', { when: when(rule.lastSeen, now) })}
                </span>
              </span>
              <Shape name="turn" size={14} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
