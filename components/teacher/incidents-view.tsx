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
  readonly busy: boolean;
  readonly now: number;
  readonly onBack: () => void;
  readonly onShowAll: () => void;
  readonly onDisposition: (incidentId: string, disposition: Disposition) => void;
}

/** The recent notes, all of them or those of one severity or rule. */
export const IncidentsView = ({ incidents, filter, busy, now, onBack, onShowAll, onDisposition }: Props) => {
  const { say, count } = useWords();
  const shown = filterIncidents(incidents, filter);
  const filtered = filter.severity !== undefined || filter.ruleId !== undefined;
  const ruleTitle = filter.ruleId === undefined ? undefined : shown[0]?.title;
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
      {filtered && (
        <p class="muted">{filter.severity === undefined ? ruleTitle : say(severityKeys[filter.severity])}</p>
      )}
      {shown.length === 0 && <p class="card">{say('recentNone')}</p>}
      <ul class="incident-list">
        {shown.map((incident) => (
          <IncidentItem
            key={incident.id}
            incident={incident}
            busy={busy}
            now={now}
            onDisposition={onDisposition}
          />
        ))}
      </ul>
    </section>
  );
};
