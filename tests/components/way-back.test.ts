import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BlockedPlace, type WayBack, wayBack } from '../../components/block/way-back';

const address = 'https://unblock-me.proxy.example/';
const place = (over: Partial<BlockedPlace> = {}): BlockedPlace => ({
  address,
  historyLength: 3,
  traversed: false,
  now: 1500,
  ...over,
});

describe('going back from a blocked page', () => {
  it('goes to the page before', () => {
    expect(wayBack(undefined, place({ historyLength: 2 }))).toEqual({ steps: 1, target: 0 });
  });

  it('opens a new tab when nothing lies before', () => {
    expect(wayBack(undefined, place({ historyLength: 1 }))).toBeUndefined();
    expect(wayBack(undefined, place({ historyLength: 1, traversed: true }))).toBeUndefined();
  });

  it('goes one page further when going back only led to the blocked page again', () => {
    const last = { address, target: 2, at: 1000 };
    expect(wayBack(last, place({ historyLength: 4 }))).toEqual({ steps: 2, target: 1 });
    expect(wayBack({ ...last, target: 0 }, place())).toBeUndefined();
  });

  it('starts anew for another address, after a while, and when the clock jumped back', () => {
    const last = { address, target: 1, at: 1000 };
    const anew = { steps: 1, target: 1 };
    expect(wayBack(last, place({ address: 'https://other.example/' }))).toEqual(anew);
    expect(wayBack(last, place({ now: 60_000 }))).toEqual(anew);
    expect(wayBack(last, place({ now: 500 }))).toEqual(anew);
  });

  /**
   * A tab whose blocked pages each came up before they were replaced, or were stopped before, as chance has it.
   * Going back must end on the page before all of them, never further down.
   */
  it('ends on the last page that is not blocked, however the browser lined up the blocked ones', () => {
    const outcome = fc.constantFrom('came up', 'was stopped');
    fc.assert(
      fc.property(
        fc.nat(5),
        fc.array(outcome, { minLength: 1, maxLength: 4 }),
        fc.array(outcome),
        (before, arrivals, later) => {
          const allowed = before + 1;
          let pages: string[] = Array.from({ length: allowed }, () => 'allowed');
          for (const arrival of arrivals)
            pages.push(...(arrival === 'came up' ? ['blocked'] : []), 'block page');
          let here = pages.length - 1;
          let traversed = false;
          let last: WayBack | undefined;
          for (let tries = 0; tries < 40 && pages[here] === 'block page'; tries += 1) {
            const now = 1000 + tries;
            const way = wayBack(last, { address, historyLength: pages.length, traversed, now });
            if (way === undefined) throw new Error('It opened a new tab although a page was left.');
            last = { address, target: way.target, at: now };
            const aim = here - way.steps;
            traversed = pages[aim] !== 'blocked';
            if (traversed) {
              here = aim;
              continue;
            }
            // The blocked page is asked for again, and replaced again.
            const upTo = later[tries] === 'was stopped' ? here : aim;
            pages = [...pages.slice(0, upTo + 1), 'block page'];
            here = pages.length - 1;
          }
          expect(here).toBe(allowed - 1);
        },
      ),
    );
  });
});
