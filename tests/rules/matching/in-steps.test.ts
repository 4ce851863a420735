import { describe, expect, it } from 'vitest';
import { atOnce, inSlices, type Steps } from '../../../rules/matching/in-steps';

/** Counts to `end`, a step each, and tells in `done` how far it came. */
function* countTo(end: number, done: number[] = []): Steps<string> {
  for (let at = 1; at <= end; at += 1) {
    done.push(at);
    yield at / end;
  }
  return `counted to ${end}`;
}

describe('work in steps', () => {
  it('is done at once', () => {
    expect(atOnce(countTo(5))).toBe('counted to 5');
    expect(atOnce(countTo(0))).toBe('counted to 0');
  });

  it('breathes between slices and tells how far it is', async () => {
    const events: (number | 'breath')[] = [];
    const breathe = () => Promise.resolve(void events.push('breath'));
    const onProgress = (share: number) => void events.push(share);
    expect(await inSlices(countTo(5), { breathe, stepsPerBreath: 2, onProgress })).toBe('counted to 5');
    expect(events).toEqual([0.4, 'breath', 0.8, 'breath', 1]);
  });

  it('stops at the next breath when cancelled, or does not begin', async () => {
    const done: number[] = [];
    const signal = { aborted: false };
    const breathe = () => {
      signal.aborted = done.length >= 3;
      return Promise.resolve();
    };
    expect(await inSlices(countTo(9, done), { breathe, signal })).toBe('cancelled');
    expect(done).toEqual([1, 2, 3]);
    expect(await inSlices(countTo(9, done), { breathe, signal })).toBe('cancelled');
    expect(done).toEqual([1, 2, 3]);
  });

  it('rejects with what a step throws', async () => {
    function* failing(): Steps<never> {
      yield 0;
      throw new Error('broken');
    }
    await expect(inSlices(failing(), { breathe: () => Promise.resolve() })).rejects.toThrow('broken');
  });
});
