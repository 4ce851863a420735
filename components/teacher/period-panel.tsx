import { severities } from '../../rules/model/severity';
import type { TeacherSummary } from '../../rules/model/summary';
import { severityShapes } from '../look/mark';
import { Shape } from '../look/shape';
import { useWords } from '../words/speaking';
import { severityKeys } from '../words/words-for';
import { type Bar, Bars } from './bars';
import type { IncidentFilter } from './incident-filter';
import { daysOf, type Period } from './period';
import { Tabs } from './tabs';
import { sumOfDays, total } from './totals';

interface Props {
  readonly summary: Pick<TeacherSummary, 'today' | 'sevenDays' | 'hours'>;
  readonly period: Period;
  readonly onPeriod: (period: Period) => void;
  readonly onOpen: (filter: IncidentFilter) => void;
}
const worstFirst = severities.toReversed();
const labelledHours = new Set([0, 6, 12, 18, 23]);

/** Counts by severity and a small picture, for today or for seven days; a count opens what it counted. */
export const PeriodPanel = ({ summary, period, onPeriod, onOpen }: Props) => {
  const { say, weekday, hour, number } = useWords();
  const days = summary.sevenDays.toSorted((a, b) => a.day.localeCompare(b.day));
  const counts = period === 'today' ? summary.today : sumOfDays(days);
  const bars: readonly Bar[] =
    period === 'today'
      ? summary.hours.map((value, at) => ({
          key: String(at),
          label: labelledHours.has(at) ? String(at) : '',
          name: hour(at),
          value,
        }))
      : days.map(({ day, bySeverity }) => ({
          key: day,
          label: weekday(day),
          name: weekday(day),
          value: total(bySeverity),
        }));
  return (
    <section class="card period">
      <Tabs
        label={say('period')}
        panelId="period-panel"
        chosen={period}
        onChoose={onPeriod}
        tabs={[
          { name: 'today', label: say('today') },
          { name: 'sevenDays', label: say('sevenDays') },
        ]}
      />
      <div id="period-panel" role="tabpanel" aria-labelledby={`tab-${period}`}>
        <ul class="counts">
          {worstFirst.map((severity) => (
            <li key={severity}>
              <button
                type="button"
                class={`count toned tone-${severity}${counts[severity] === 0 ? ' zero' : ''}`}
                onClick={() => onOpen({ severity, days: daysOf(period, days) })}
              >
                <span class="count-number">
                  <Shape name={severityShapes[severity]} size={14} />
                  {number(counts[severity])}
                </span>
                <span class="count-word">{say(severityKeys[severity])}</span>
              </button>
            </li>
          ))}
        </ul>
        <Bars
          caption={say(period === 'today' ? 'notesByHour' : 'notesByDay')}
          columnName={say(period === 'today' ? 'hour' : 'day')}
          bars={bars}
        />
      </div>
    </section>
  );
};
