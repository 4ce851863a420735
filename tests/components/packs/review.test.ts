import { expect, it } from 'vitest';
import { daysUntil } from '../../../components/packs/pack-card';
import { moreBlocked, replayCount } from '../../../components/packs/review/review-figures';
import { readinessOf } from '../../../components/packs/review/review-head';
import { ofPackItself } from '../../../components/packs/review/review-view';
import { failingOffer, readyOffer } from '../../fixtures/pack-offers';

it('a failed test or an error keeps a pack from being switched on; a warning asks for a look', () => {
  const { review } = readyOffer;
  const [warning] = review.problems;
  if (warning === undefined) throw new Error('The fixture has a warning.');
  expect(readinessOf({ ...review, problems: [] })).toBe('ready');
  expect(readinessOf(review)).toBe('warnings');
  expect(readinessOf(failingOffer.review)).toBe('barred');
  expect(readinessOf({ ...review, problems: [{ ...warning, level: 'error' }] })).toBe('barred');
});

it('notes are counted by what would be otherwise', () => {
  const { lines } = readyOffer.review.replay;
  expect(replayCount(lines, 'newly-caught')).toBe(12);
  expect(replayCount(lines, 'no-longer-caught')).toBe(4);
  expect(replayCount([], 'newly-caught')).toBe(0);
  expect(moreBlocked(lines)).toBe(31);
  expect(moreBlocked(lines.map((line) => ({ ...line, before: line.after, after: line.before })))).toBe(-31);
});

it('a problem of a line of a list stands with the list, not with the pack', () => {
  const inPack = { file: 'maple.yaml' };
  const inList = { file: 'lists/gambling.txt' };
  expect(ofPackItself([inPack, inList], readyOffer.lists)).toEqual([inPack]);
});

it('a trial is left with the day that has begun, and never with less than none', () => {
  const dayMs = 24 * 60 * 60_000;
  expect(daysUntil(3 * dayMs, 0)).toBe(3);
  expect(daysUntil(3 * dayMs, 1)).toBe(3);
  expect(daysUntil(3 * dayMs, 2 * dayMs + 1)).toBe(1);
  expect(daysUntil(3 * dayMs, 9 * dayMs)).toBe(0);
});
