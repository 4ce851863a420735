import { type ReadonlySignal, signal } from '@preact/signals';
import type { LessonOutcome } from '../../rules/model/lesson';

/** What a teacher asks for in the form. */
export interface LessonWish {
  /** As they were pasted. */
  readonly links: string;
  readonly minutes: number | 'period';
  readonly note: string;
}
/** What was asked for last, and what came of it. */
export interface LessonState {
  readonly busy: boolean;
  readonly outcome: LessonOutcome | 'not-saved' | undefined;
}
/** What is asked of the worker. Each may reject when it cannot be reached, or when nothing was stored. */
export interface LessonPorts {
  /** Nothing when the session is over. */
  readonly give: (wish: LessonWish) => Promise<LessonOutcome | undefined>;
  readonly end: (packId: string) => Promise<void>;
  /** Has the screen asked anew what is open. */
  readonly changed: () => void;
}
export interface LessonSession {
  readonly state: ReadonlySignal<LessonState>;
  readonly give: (wish: LessonWish) => Promise<void>;
  readonly end: (packId: string) => Promise<void>;
}

const idle: LessonState = { busy: false, outcome: undefined };

/** The lessons of one teacher's visit: one thing at a time. */
export const createLessonSession = (ports: LessonPorts): LessonSession => {
  const state = signal(idle);
  const oneAtATime = async (work: () => Promise<LessonState['outcome']>): Promise<void> => {
    if (state.value.busy) return;
    state.value = { busy: true, outcome: undefined };
    const outcome = await work().catch(() => 'not-saved' as const);
    state.value = { busy: false, outcome };
    ports.changed();
  };
  return {
    state,
    give: (wish) => oneAtATime(() => ports.give(wish)),
    end: (packId) =>
      oneAtATime(async () => {
        await ports.end(packId);
        return undefined;
      }),
  };
};
