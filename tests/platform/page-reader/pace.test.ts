import { expect, test } from 'vitest';
import { nextReadingMs } from '../../../platform/page-reader/pace';

const justRead = { nowMs: 10_000, lastReadMs: 10_000, reportsHere: 1 };

test('a page is never read twice within a second, whatever happens', () => {
  for (const change of ['a-little', 'much', 'title', 'address', 'shown-again'] as const) {
    expect(nextReadingMs(change, justRead)).toBeGreaterThanOrEqual(11_000);
  }
});

test('a big change is read at once, a small one after the page calmed down', () => {
  const readLongAgo = { ...justRead, lastReadMs: 0 };
  expect(nextReadingMs('much', readLongAgo)).toBe(10_000);
  expect(nextReadingMs('a-little', readLongAgo)).toBe(15_000);
});

test('a page that never stops changing takes over an hour to use up its 50 reports', () => {
  let nowMs = 0;
  for (let reportsHere = 0; reportsHere < 50; reportsHere += 1) {
    nowMs = nextReadingMs('much', { nowMs, lastReadMs: nowMs, reportsHere });
  }
  expect(nowMs).toBeGreaterThan(60 * 60 * 1000);
});

test('a new address does not wait for the old one’s ticking', () => {
  expect(nextReadingMs('address', { ...justRead, reportsHere: 40 })).toBe(11_000);
});
