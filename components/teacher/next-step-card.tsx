import type { Disposition, Incident } from '../../rules/model/incident';
import type { NextStep } from '../../rules/model/summary';
import { Shape } from '../look/shape';
import { useWords } from '../words/speaking';
import { DispositionButtons } from './disposition-buttons';

interface Props {
  readonly step: NextStep;
  /** The incident the step speaks of, where it is among those shown. */
  readonly incident: Incident | undefined;
  readonly busy: boolean;
  readonly onDisposition: (incidentId: string, disposition: Disposition) => void;
}

/** One thing to do next, in the words of the rule's guidance. */
export const NextStepCard = ({ step, incident, busy, onDisposition }: Props) => {
  const { say, pick } = useWords();
  const { incidentId } = step;
  return (
    <section class="card tinted tone-accent next-step">
      <h2 class="toned">
        <Shape name="rail" size={18} />
        {say('nextStep')}
      </h2>
      <p>{pick(step.words)}</p>
      {incidentId !== undefined && (
        <DispositionButtons
          current={incident?.disposition ?? 'open'}
          about={incident?.title ?? step.ruleId}
          busy={busy}
          onChoose={(disposition) => onDisposition(incidentId, disposition)}
        />
      )}
    </section>
  );
};
