import { ViewHeading } from '../look/heading';
import { useWords } from '../words/speaking';
import { ChoosePinForm } from './choose-pin-form';
import type { TeacherState } from './teacher-session';
import { UnlockForm } from './unlock-form';

/** Which of the three ways a device can stand towards its PIN. */
export type PinKind = 'set' | 'choose' | 'missing';

/** A managed device waits for its district; any other lets its first teacher choose. */
export const pinKind = (device: { readonly managed: boolean; readonly pinSet: boolean }): PinKind => {
  if (device.pinSet) return 'set';
  return device.managed ? 'missing' : 'choose';
};

interface Props {
  readonly pin: PinKind;
  readonly state: Extract<TeacherState, { phase: 'locked' }>;
  /** From the summary, for a page that was opened during a pause. */
  readonly lockedUntil: number;
  readonly now: number;
  readonly onUnlock: (pin: string) => void;
}

/** The way in for a teacher. */
export const UnlockView = ({ pin, state, lockedUntil, now, onUnlock }: Props) => {
  const { say } = useWords();
  if (pin === 'missing') {
    return (
      <section class="unlock">
        <ViewHeading>{say('pinMissing')}</ViewHeading>
        <p class="muted">{say('pinMissingMore')}</p>
      </section>
    );
  }
  const choosing = pin === 'choose';
  return (
    <section class="unlock">
      <ViewHeading takesFocus={false}>{say(choosing ? 'choosePinTitle' : 'unlockTitle')}</ViewHeading>
      <p class="muted">{say(choosing ? 'choosePinMore' : 'unlockMore')}</p>
      {choosing ? (
        <ChoosePinForm refused={state.problem} busy={state.busy} onChoose={onUnlock} />
      ) : (
        <UnlockForm
          problem={state.problem}
          busy={state.busy}
          lockedUntil={Math.max(state.lockedUntil, lockedUntil)}
          now={now}
          onUnlock={onUnlock}
        />
      )}
    </section>
  );
};
