import { beforeEach, expect, test, vi } from 'vitest';
import { runInIdleSlices } from '../../../platform/page-reader/idle-slices';

let clockMs = 0;
let slices: number[] = [];

/** A page that is idle at once, always for as long as asked. */
beforeEach(() => {
  clockMs = 0;
  slices = [];
  vi.spyOn(performance, 'now').mockImplementation(() => clockMs);
  vi.stubGlobal('requestIdleCallback', (callback: IdleRequestCallback) => {
    queueMicrotask(() => {
      const startMs = clockMs;
      callback({ didTimeout: false, timeRemaining: () => 50 });
      slices.push(clockMs - startMs);
    });
    return 0;
  });
});

function* job(stepMs: readonly number[]): Generator<void, string> {
  for (const ms of stepMs) {
    clockMs += ms;
    yield;
  }
  return 'done';
}
const options = () => ({ sliceMs: 4, patienceMs: 1000, signal: new AbortController().signal });

test('a long job is done in slices of at most 4 ms, and brings its result', async () => {
  expect(await runInIdleSlices(job(Array.from({ length: 100 }, () => 0.7)), options())).toBe('done');
  expect(slices.length).toBeGreaterThan(15);
  expect(Math.max(...slices)).toBeLessThanOrEqual(4);
});

test('after one slow step, the next slice leaves room for another', async () => {
  await runInIdleSlices(job([3, 1, 1, 1, 3, 1]), options());
  expect(Math.max(...slices)).toBeLessThanOrEqual(4);
});

test('ends without a result when it is stopped', async () => {
  const stopping = new AbortController();
  const steps = job([5, 5, 5]);
  const result = runInIdleSlices(steps, { ...options(), signal: stopping.signal });
  stopping.abort();
  expect(await result).toBeUndefined();
});

test('what the job throws reaches the one who asked for it', async () => {
  const broken = {
    next: () => {
      throw new Error('no document');
    },
  };
  await expect(runInIdleSlices(broken, options())).rejects.toThrow('no document');
});
