import { beforeAll, describe, expect, it, vi } from 'vitest';
import { serve } from '../../fixtures/loopback-server';
import { sentenceOf } from '../../fixtures/trust/judge-scene';
import { aBackground, fromAddress } from './a-background';
import { downloadAttacks } from './downloads';
import { takeFirst } from './good-pack';

vi.mock('wxt/browser', () => import('./fake-browser'));

const device = aBackground();
let good: Awaited<ReturnType<typeof device.standing>>;

beforeAll(async () => {
  await takeFirst(device);
  good = await device.standing();
});

/** Nobody waits a whole minute here. */
const impatient: typeof globalThis.fetch = (input, init) =>
  fetch(input, { ...init, signal: AbortSignal.timeout(250) });

describe('a server that brings no pack leaves the good one in force, and is told of in these words', () => {
  it.each(downloadAttacks)('$name', async ({ answer, says }) => {
    const origin = await serve(answer);
    const isSlow = says.includes('took longer');
    const reading = await device.read(fromAddress(`${origin}/maple.yaml`), isSlow ? impatient : fetch);
    const read = (): unknown => {
      if (reading.kind === 'not-fetched') return reading.message;
      return reading.kind === 'not-trusted' ? reading.faults.map(sentenceOf).join(' ') : reading;
    };
    expect(read()).toBe(says);
    expect(await device.standing()).toEqual(good);
  });
});
