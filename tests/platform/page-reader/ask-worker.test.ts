import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askWorker } from '../../../platform/page-reader/ask-worker';

const options = () => ({ tries: 3, deadlineMs: 10_000, signal: new AbortController().signal });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('chrome', { runtime: { id: 'handrail' } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('asks again when the worker refuses, until it answers', async () => {
  const ask = vi.fn(async () => 'yes').mockRejectedValueOnce(new Error('Receiving end does not exist.'));
  const answer = askWorker(ask, options());
  await vi.runAllTimersAsync();
  expect(await answer).toBe('yes');
  expect(ask).toHaveBeenCalledTimes(2);
});

test('a worker that died in mid-answer is given up after the deadline, and asked again', async () => {
  const ask = vi.fn(async () => 'yes').mockReturnValueOnce(new Promise<string>(() => undefined));
  const answer = askWorker(ask, options());
  await vi.advanceTimersByTimeAsync(9_999);
  expect(ask).toHaveBeenCalledTimes(1);
  await vi.runAllTimersAsync();
  expect(await answer).toBe('yes');
});

test('gives nothing, and never rejects, when no try is answered', async () => {
  const ask = vi.fn(() => Promise.reject(new Error('no')));
  const answer = askWorker(ask, options());
  await vi.runAllTimersAsync();
  expect(await answer).toBeUndefined();
  expect(ask).toHaveBeenCalledTimes(3);
});

test('asks nothing once the extension was updated under the open page', async () => {
  vi.stubGlobal('chrome', {});
  const ask = vi.fn(async () => 'yes');
  expect(await askWorker(ask, options())).toBeUndefined();
  expect(ask).not.toHaveBeenCalled();
});
