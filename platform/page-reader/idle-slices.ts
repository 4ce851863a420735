export interface SliceOptions {
  /** Longest time on the page's main thread at one go, in milliseconds. */
  readonly sliceMs: number;
  /** When a busy page must give us a turn at last, in milliseconds. */
  readonly patienceMs: number;
  readonly signal: AbortSignal;
}

/** How much of the slowest step's time is still expected of the next one. */
const forgetting = 0.9;

/**
 * Runs a job a little at a time while the page has nothing to do. A slice ends before the next step would
 * overrun it, judged by the slowest of the recent steps.
 * @returns the job's result, or nothing when the signal ended it. Rejects with what the job throws.
 */
export const runInIdleSlices = <T>(job: Iterator<void, T>, options: SliceOptions): Promise<T | undefined> =>
  new Promise((resolve, reject) => {
    let slowestStepMs = 0;
    const later = () => requestIdleCallback(slice, { timeout: options.patienceMs });
    const slice = (idle: IdleDeadline) => {
      if (options.signal.aborted) return resolve(undefined);
      const startMs = performance.now();
      const budgetMs = idle.didTimeout ? options.sliceMs : Math.min(options.sliceMs, idle.timeRemaining());
      let nowMs = startMs;
      try {
        do {
          const step = job.next();
          if (step.done) return resolve(step.value);
          const stepMs = performance.now() - nowMs;
          nowMs += stepMs;
          slowestStepMs = Math.max(stepMs, slowestStepMs * forgetting);
        } while (nowMs - startMs + slowestStepMs < budgetMs);
      } catch (cause) {
        return reject(cause);
      }
      later();
    };
    later();
  });
