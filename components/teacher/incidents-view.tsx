import type { Disposition, Incident } from '../../rules/model/incident';
import { ViewHeading } from '../look/heading';
import { Shape } from '../look/shape';
import { useWords } from '../words/speaking';
import { severityKeys } from '../words/words-for';
import { filterIncidents, type IncidentFilter } from './incident-filter';
import { IncidentItem } from './incident-item';

interface Props {
  readonly incidents: readonly Incident[];
  readonly filter: IncidentFilter;
  /** How many there are in all, where the list holds only the newest of them. */
  readonly counted: number | undefined;
  readonly busy: boolean;
  readonly now: number;
  readonly onBack: () => void;
  readonly onShowAll: () => void;
  readonly onDisposition: (incidentId: string, disposition: Disposition) => void;
}

/** The recent notes, all of them or those of one severity or rule. */
export const IncidentsView = ({ incidents, filter, counted, onBack, onShowAll, ...item }: Props) => {
  const { say, count, number } = useWords();
  const shown = filterIncidents(incidents, filter);
  const { severity, ruleId, days } = filter;
  const filtered = severity !== undefined || ruleId !== undefined;
  const named = [
    ...(severity === undefined ? [] : [say(severityKeys[severity])]),
    ...(ruleId === undefined ? [] : [shown[0]?.title ?? ruleId]),
    ...(days === undefined ? [] : [say(days.name)]),
  ];
  return (
    <section class="incidents">
      <div class="incidents-head">
        <button class="icon-button" type="button" aria-label={say('back')} onClick={onBack}>
          <Shape name="back" size={20} />
        </button>
        <ViewHeading>{count('recentAll', shown.length)}</ViewHeading>
        {filtered && (
          <button class="button" type="button" onClick={onShowAll}>
            {say('showAll')}
          </button>
        )}
      </div>
      {filtered && <p class="muted">{named.join(' · ')}</p>}
      {counted !== undefined && counted > shown.length && shown.length > 0 && (
        <p class="small muted">{say('shownOf', { shown: number(shown.length), all: number(counted) })}</p>
      )}
      {shown.length === 0 && <p class="card">{say('recentNone')}</p>}
      <ul class="incident-list">
        {shown.map((incident) => (
          <IncidentItem key={incident.id} incident={incident} {...item} />
        ))}
      </ul>
    </section>
  );
};
