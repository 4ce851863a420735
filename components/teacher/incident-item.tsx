import type { Disposition, Incident } from '../../rules/model/incident';
import { severityShapes } from '../look/mark';
import { Shape } from '../look/shape';
import { useWords } from '../words/speaking';
import { actionKeys, dispositionKeys, routeKeys, severityKeys } from '../words/words-for';
import { DispositionButtons } from './disposition-buttons';

interface Props {
  readonly incident: Incident;
  readonly busy: boolean;
  readonly now: number;
  readonly onDisposition: (incidentId: string, disposition: Disposition) => void;
}

/** One note of the drill-down, with the three words a teacher can give it. */
export const IncidentItem = ({ incident, busy, now, onDisposition }: Props) => {
  const { say, count, when } = useWords();
  const settled = incident.disposition !== 'open';
  return (
    <li class={settled ? 'card incident settled' : 'card incident'}>
      <p class="incident-head">
        <span class={`mark toned tone-${incident.severity}`}>
          <Shape name={severityShapes[incident.severity]} size={14} />
          {say(severityKeys[incident.severity])}
        </span>
        <span class="state">{say(dispositionKeys[incident.disposition])}</span>
      </p>
      <p>
        <strong>{incident.title}</strong>
      </p>
      <p class="small muted">
        <span class="nowrap">{when(incident.lastSeen, now)}</span>
        {' · '}
        {incident.host ?? say('wholeDevice')}
        {' · '}
        {count('times', incident.count)}
        {' · '}
        {incident.trial ? say('onTrial') : say(actionKeys[incident.action])}
        {incident.route !== 'teacher' && ` · ${say(routeKeys[incident.route])}`}
      </p>
      <DispositionButtons
        current={incident.disposition}
        about={incident.title}
        busy={busy}
        onChoose={(disposition) => onDisposition(incident.id, disposition)}
      />
    </li>
  );
};
