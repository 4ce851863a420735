import { describe, expect, test } from 'vitest';
import {
  afterSuccess,
  afterTrouble,
  newSource,
  refreshEveryMs,
  underWay,
} from '../../../rules/flows/source-schedule';

const url = 'https://packs.maple.example/maple.handrail';
const minute = 60_000;
const fresh = newSource(url, true, 0);
const staged = { url, etag: '"1"', brought: { kind: 'staged', staged: 's-1' } } as const;
const unchanged = { url, brought: { kind: 'unchanged' } } as const;

describe('when an address is asked again', () => {
  test('at once the first time, and soon when nobody came back', () => {
    expect(fresh.nextCheckAt).toBe(0);
    expect(underWay(fresh, 0).nextCheckAt).toBe(5 * minute);
  });

  test('every six hours while it answers, with what it said of its last answer', () => {
    const taken = afterSuccess(fresh, staged, 'maple-usd', 1000);
    expect(taken).toMatchObject({ packId: 'maple-usd', etag: '"1"', nextCheckAt: 1000 + refreshEveryMs });
    expect(afterSuccess(taken, unchanged, taken.packId, 2000)).toMatchObject({
      etag: '"1"',
      checkedAt: 2000,
    });
    expect(afterSuccess(taken, { ...staged, etag: undefined }, 'maple-usd', 3000).etag).toBeUndefined();
  });

  test('less and less often while it does not, never less than every six hours; one answer and all is well', () => {
    const waits: number[] = [];
    let source = afterSuccess(fresh, staged, 'maple-usd', 0);
    for (let count = 0; count < 40; count += 1) {
      source = afterTrouble(source, 'The server is down.', 0);
      waits.push(source.nextCheckAt / minute);
    }
    expect(waits.slice(0, 9)).toEqual([5, 10, 20, 40, 80, 160, 320, 360, 360]);
    expect(new Set(waits.slice(7))).toEqual(new Set([360]));
    expect(source).toMatchObject({ packId: 'maple-usd', trouble: 'The server is down.', failures: 40 });
    expect(afterSuccess(source, unchanged, 'maple-usd', 0)).toMatchObject({
      failures: 0,
      trouble: undefined,
    });
  });
});
