import { describe, expect, it } from 'vitest';
import { stepsBack } from '../../components/block/way-back';

const address = 'https://unblock-me.proxy.example/';

describe('going back from a blocked page', () => {
  it('goes to the page before', () => {
    expect(stepsBack(undefined, address, 2, 1000)).toBe(1);
  });

  it('opens a new tab when nothing lies before', () => {
    expect(stepsBack(undefined, address, 1, 1000)).toBeUndefined();
  });

  it('goes one page further when going back only led to the blocked page again', () => {
    expect(stepsBack({ address, steps: 1, at: 1000 }, address, 3, 1500)).toBe(2);
    expect(stepsBack({ address, steps: 2, at: 1500 }, address, 3, 2000)).toBeUndefined();
  });

  it('starts anew for another address, after a while, and when the clock jumped back', () => {
    const last = { address, steps: 1, at: 1000 };
    expect(stepsBack(last, 'https://other.example/', 3, 1500)).toBe(1);
    expect(stepsBack(last, address, 3, 60_000)).toBe(1);
    expect(stepsBack(last, address, 3, 500)).toBe(1);
  });
});
