import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Disposition, Incident } from '../../rules/model/incident';
import type { NextStep } from '../../rules/model/summary';
import { Shape } from '../look/shape';
import { useWords } from '../words/speaking';
import { dispositionKeys } from '../words/words-for';
import { DispositionButtons } from './disposition-buttons';
import { type MarkedStep, settledStep } from './settled-step';

interface Props {
  readonly step: NextStep | undefined;
  /** The incidents at hand, among which is the one the step speaks of. */
  readonly recent: readonly Incident[];
  readonly busy: boolean;
  readonly onDisposition: (incidentId: string, disposition: Disposition) => void;
}

/**
 * One thing to do next, in the words of the rule's guidance. Once marked it stays until the teacher goes on,
 * so that a second press never marks the step that follows.
 */
export const NextStepCard = ({ step, recent, busy, onDisposition }: Props) => {
  const { say, pick } = useWords();
  const [marked, setMarked] = useState<MarkedStep>();
  const card = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const done = useRef<HTMLParagraphElement>(null);
  const settled = settledStep(marked, step);
  const isSettled = settled !== undefined;
  // The pressed button is gone; without a new place the keyboard would start over at the top.
  useLayoutEffect(() => {
    if (!isSettled) return;
    done.current?.focus();
    card.current?.scrollIntoView({ block: 'nearest' });
  }, [isSettled]);

  const shown = settled?.step ?? step;
  if (shown === undefined) return null;
  const { incidentId } = shown;
  const incident = recent.find(({ id }) => id === incidentId);
  return (
    <section class="card tinted tone-accent next-step" ref={card}>
      <h2 class="toned" ref={heading} tabIndex={-1}>
        <Shape name="rail" size={18} />
        {say('nextStep')}
      </h2>
      <p>{pick(shown.words)}</p>
      {settled === undefined && incidentId !== undefined && (
        <DispositionButtons
          current={incident?.disposition ?? 'open'}
          about={incident?.title ?? shown.ruleId}
          busy={busy}
          onChoose={(disposition) => {
            setMarked({ step: shown, disposition });
            onDisposition(incidentId, disposition);
          }}
        />
      )}
      {settled !== undefined && (
        <p class="step-done" ref={done} tabIndex={-1}>
          <Shape name="tick" size={16} />
          {say('doneAs', { state: say(dispositionKeys[settled.disposition]) })}
        </p>
      )}
      {settled !== undefined && step !== undefined && (
        <button
          class="button"
          type="button"
          onClick={() => {
            setMarked(undefined);
            heading.current?.focus();
          }}
        >
          {say('nextOne')}
          <Shape name="turn" size={14} />
        </button>
      )}
    </section>
  );
};
