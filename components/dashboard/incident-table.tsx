import { useState } from 'preact/hooks';
import type { Disposition, Incident } from '../../rules/model/incident';
import { type Severity, severities } from '../../rules/model/severity';
import { SeverityMark } from '../look/mark';
import { DispositionButtons } from '../teacher/disposition-buttons';
import { filterIncidents } from '../teacher/incident-filter';
import { useWords } from '../words/speaking';
import { actionKeys, dispositionKeys, severityKeys } from '../words/words-for';

interface Props {
  readonly incidents: readonly Incident[];
  readonly busy: boolean;
  readonly now: number;
  readonly onDisposition: (incidentId: string, disposition: Disposition) => void;
}

const Row = ({ incident, ...props }: { readonly incident: Incident } & Omit<Props, 'incidents'>) => {
  const { say, count, when, full } = useWords();
  return (
    <tr>
      <td data-label={say('columnWhen')}>
        <time dateTime={new Date(incident.lastSeen).toISOString()} title={full(incident.lastSeen)}>
          {when(incident.lastSeen, props.now)}
        </time>
      </td>
      <td data-label={say('columnSeverity')}>
        <SeverityMark severity={incident.severity} />
      </td>
      <th scope="row" data-label={say('columnRule')}>
        {incident.title}
        <span class="small muted block">
          {incident.clause !== undefined && `${say('clause', { id: incident.clause })} · `}
          {count('times', incident.count)}
        </span>
      </th>
      <td class="host" data-label={say('columnWhere')}>
        {incident.host ?? say('wholeDevice')}
      </td>
      <td data-label={say('columnAction')}>
        {incident.trial ? say('onTrial') : say(actionKeys[incident.action])}
      </td>
      <td data-label={say('columnState')}>
        <p>{say(dispositionKeys[incident.disposition])}</p>
        <DispositionButtons
          current={incident.disposition}
          about={incident.title}
          busy={props.busy}
          onChoose={(disposition) => props.onDisposition(incident.id, disposition)}
        />
      </td>
    </tr>
  );
};

/** The recent notes as a table, with a choice of severity. */
export const IncidentTable = ({ incidents, ...props }: Props) => {
  const { say, number } = useWords();
  const [severity, setSeverity] = useState<Severity>();
  const shown = filterIncidents(incidents, severity === undefined ? {} : { severity });
  return (
    <section class="card" aria-labelledby="incidents-title">
      <div class="table-head">
        <h2 id="incidents-title">{say('recent')}</h2>
        <label>
          {say('filterSeverity')}{' '}
          <select
            value={severity ?? ''}
            onChange={(event) => setSeverity(severities.find((name) => name === event.currentTarget.value))}
          >
            <option value="">{say('everySeverity')}</option>
            {severities.toReversed().map((name) => (
              <option key={name} value={name}>
                {say(severityKeys[name])}
              </option>
            ))}
          </select>
        </label>
        <p class="small muted" role="status">
          {say('shownOf', { shown: number(shown.length), all: number(incidents.length) })}
        </p>
      </div>
      {shown.length === 0 ? (
        <p class="muted">{say('recentNone')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{say('columnWhen')}</th>
              <th scope="col">{say('columnSeverity')}</th>
              <th scope="col">{say('columnRule')}</th>
              <th scope="col">{say('columnWhere')}</th>
              <th scope="col">{say('columnAction')}</th>
              <th scope="col">{say('columnState')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((incident) => (
              <Row key={incident.id} incident={incident} {...props} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
