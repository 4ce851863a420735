import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Probe, ProbeReading } from '../../../platform/probes/probe';
import { readDevice } from '../../../platform/probes/read-device';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const probe = (fills: Probe['fills'], read: () => Promise<ProbeReading>): Probe => ({
  id: fills.join(),
  fills,
  remedy: `Mend ${fills.join()}.`,
  read,
});
const platform = probe(['platform'], async () => ({ facts: { platform: 'cros' } }));
const hanging = probe(['autoLockSeconds'], () => new Promise(() => undefined));
const throwing = probe(['extensions'], () => Promise.reject(new Error('Not allowed')));
const throwingAtOnce = probe(['online'], () => {
  throw new TypeError('x is not a function');
});

test('a probe that hangs or throws costs only its own facts, and says why in the browser’s words', async () => {
  const reading = readDevice([hanging, throwing, throwingAtOnce, platform], { now: 0 });
  await vi.advanceTimersByTimeAsync(1000);
  expect(await reading).toEqual({
    facts: { platform: 'cros' },
    unread: {
      autoLockSeconds: { reason: 'No answer within 1000 ms.', remedy: 'Mend autoLockSeconds.' },
      extensions: { reason: 'Not allowed', remedy: 'Mend extensions.' },
      online: { reason: 'x is not a function', remedy: 'Mend online.' },
    },
  });
});

test('the probes run side by side: many that hang take no longer than one', async () => {
  const reading = readDevice([hanging, hanging, hanging, hanging], { now: 0, timeLimitMs: 50 });
  await vi.advanceTimersByTimeAsync(50);
  expect((await reading).unread.autoLockSeconds?.reason).toBe('No answer within 50 ms.');
});

test('a field that a probe promised and left out is unread', async () => {
  const half = probe(['proxyMode', 'proxyControl'], async () => ({ facts: { proxyMode: 'direct' } }));
  const { facts, unread } = await readDevice([half], { now: 0 });
  expect(facts).toEqual({ proxyMode: 'direct' });
  expect(unread.proxyControl?.reason).toBe('The browser gave no value.');
});

test('a probe cannot speak for another: what it did not declare is dropped', async () => {
  const forward = probe(['platform'], async () => ({ facts: { platform: 'cros', affiliated: true } }));
  expect((await readDevice([forward], { now: 0 })).facts).toEqual({ platform: 'cros' });
});

test('no timer is left behind', async () => {
  await readDevice([platform], { now: 0 });
  expect(vi.getTimerCount()).toBe(0);
});
