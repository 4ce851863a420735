import { type ReadonlySignal, signal } from '@preact/signals';
import type { LockedSummary } from '../../rules/model/summary';

const secondMs = 1000;

/** The time of day in milliseconds since 1970, once a second, for what is counted down. */
export const createClock = (): ReadonlySignal<number> => {
  const clock = signal(Date.now());
  setInterval(() => {
    clock.value = Date.now();
  }, secondMs);
  return clock;
};

/** The summary that anyone may see, once asked for. It asks again by itself while the policy is not there yet. */
export const createSummary = (fetchSummary: () => Promise<LockedSummary>) => {
  const summary = signal<LockedSummary | 'silent'>();
  const ask = (): void => {
    fetchSummary().then(
      (answer) => {
        summary.value = answer;
        if (answer.policy === undefined) setTimeout(ask, secondMs);
      },
      () => {
        // What is shown stays: an old answer is better than none.
        if (typeof summary.value !== 'object') summary.value = 'silent';
      },
    );
  };
  return { summary: summary as ReadonlySignal<LockedSummary | 'silent' | undefined>, ask };
};
