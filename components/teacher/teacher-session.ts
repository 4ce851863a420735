import { type ReadonlySignal, signal } from '@preact/signals';
import type { Disposition } from '../../rules/model/incident';
import type { TeacherSummary } from '../../rules/model/summary';

type UnlockAnswer =
  | { readonly result: 'unlocked'; readonly token: string; readonly summary: TeacherSummary }
  | { readonly result: 'wrong'; readonly triesLeft: number; readonly lockedUntil: number }
  | { readonly result: 'waiting'; readonly lockedUntil: number }
  | { readonly result: 'malformed' };
type TeacherAnswer =
  | { readonly result: 'unlocked'; readonly summary: TeacherSummary }
  | { readonly result: 'locked' };

/** What a session asks of the worker. Each may reject when the worker cannot be reached. */
export interface TeacherPorts {
  readonly unlock: (attempt: { readonly pin: string }) => Promise<UnlockAnswer>;
  readonly setDisposition: (request: {
    readonly token: string;
    readonly incidentId: string;
    readonly disposition: Disposition;
  }) => Promise<TeacherAnswer>;
  readonly lock: (request: { readonly token: string }) => Promise<void>;
}

/** Why the last try did not unlock. */
export type PinProblem =
  | { readonly kind: 'wrong'; readonly triesLeft: number }
  | { readonly kind: 'malformed' | 'relocked' | 'silent' };

export type TeacherState =
  | {
      readonly phase: 'locked';
      readonly busy: boolean;
      /** Unlocking is refused until then, in milliseconds since 1970; 0 when it is not. */
      readonly lockedUntil: number;
      readonly problem: PinProblem | undefined;
    }
  | {
      readonly phase: 'unlocked';
      readonly busy: boolean;
      readonly token: string;
      readonly summary: TeacherSummary;
      /** What became of the last word on an incident. */
      readonly said: 'saved' | 'reopened' | 'not-saved' | undefined;
    };

export interface TeacherSession {
  readonly state: ReadonlySignal<TeacherState>;
  readonly unlock: (pin: string) => Promise<void>;
  readonly setDisposition: (incidentId: string, disposition: Disposition) => Promise<void>;
  readonly lock: () => Promise<void>;
  /** Says what time it is: past the end of the session, everything shown is dropped. */
  readonly tick: (now: number) => void;
}

const locked = (problem?: PinProblem, lockedUntil = 0): TeacherState => ({
  phase: 'locked',
  busy: false,
  lockedUntil,
  problem,
});

const afterTry = (answer: UnlockAnswer): TeacherState => {
  switch (answer.result) {
    case 'unlocked':
      return {
        phase: 'unlocked',
        busy: false,
        token: answer.token,
        summary: answer.summary,
        said: undefined,
      };
    case 'wrong':
      return locked({ kind: 'wrong', triesLeft: answer.triesLeft }, answer.lockedUntil);
    case 'waiting':
      return locked(undefined, answer.lockedUntil);
    case 'malformed':
      return locked({ kind: 'malformed' });
  }
};

/** One teacher's visit: it lives as long as the page that shows it, and nowhere else. */
export const createTeacherSession = (ports: TeacherPorts): TeacherSession => {
  const state = signal<TeacherState>(locked());

  const unlock = async (pin: string): Promise<void> => {
    if (state.value.phase !== 'locked' || state.value.busy) return;
    const before = state.value;
    state.value = { ...before, busy: true };
    state.value = await ports
      .unlock({ pin })
      .then(afterTry, () => locked({ kind: 'silent' }, before.lockedUntil));
  };

  const setDisposition = async (incidentId: string, disposition: Disposition): Promise<void> => {
    const before = state.value;
    if (before.phase !== 'unlocked' || before.busy) return;
    state.value = { ...before, busy: true, said: undefined };
    const answer = await ports
      .setDisposition({ token: before.token, incidentId, disposition })
      .catch(() => undefined);
    // Locked by hand or by the clock while the worker was writing: show nothing again.
    if (state.value.phase !== 'unlocked') return;
    if (answer === undefined) state.value = { ...before, busy: false, said: 'not-saved' };
    else if (answer.result === 'locked') state.value = locked({ kind: 'relocked' });
    else {
      const said = disposition === 'open' ? 'reopened' : 'saved';
      state.value = { ...before, busy: false, summary: answer.summary, said };
    }
  };

  const lock = async (): Promise<void> => {
    const before = state.value;
    if (before.phase !== 'unlocked') return;
    state.value = locked();
    // A worker that cannot be reached forgets the token by itself when its time is over.
    await ports.lock({ token: before.token }).catch(() => undefined);
  };

  const tick = (now: number): void => {
    const current = state.value;
    if (current.phase === 'unlocked' && now >= current.summary.unlockedUntil) {
      state.value = locked({ kind: 'relocked' });
    }
  };

  return { state, unlock, setDisposition, lock, tick };
};
