import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PageReport, Subscription } from '../../../platform/messages';
import type { Change } from '../../../platform/page-reader/change-watch';
import { PageObserver } from '../../../platform/page-reader/observe-page';

/** The page as the observer meets it: what it shows, and how it tells of changes. */
const page = vi.hoisted(() => ({
  shows: {} as object,
  readings: 0,
  isWatched: false,
  changes: (_change: string): void => undefined,
}));
vi.mock('../../../platform/page-reader/settled', () => ({ settled: async () => undefined }));
vi.mock('../../../platform/page-reader/reader', () => ({ readPage: () => undefined }));
vi.mock('../../../platform/page-reader/idle-slices', () => ({
  runInIdleSlices: async () => {
    page.readings += 1;
    return page.shows;
  },
}));
vi.mock('../../../platform/page-reader/change-watch', () => ({
  watchChanges: (_document: unknown, onChange: (change: Change) => void) => {
    page.isWatched = true;
    page.changes = (change) => onChange(change as Change);
    return { rearm: () => undefined, stop: () => (page.isWatched = false) };
  },
}));

const everything: Subscription = { title: true, pageText: true, formKinds: true };
const nothing: Subscription = { title: false, pageText: false, formKinds: false };

const observe = async (wanted: Subscription) => {
  const reports: PageReport[] = [];
  const stopping = new AbortController();
  const worker = {
    subscribe: async () => wanted,
    report: async (report: PageReport) => ({ accepted: reports.push(report) > 0 }),
  };
  const observer = new PageObserver({} as Document, worker, stopping.signal);
  await observer.start();
  await vi.advanceTimersByTimeAsync(2000);
  return { reports, observer, stopping };
};
const change = async (kind: Change, shows: PageReport = page.shows) => {
  page.shows = shows;
  page.changes(kind);
  await vi.advanceTimersByTimeAsync(20 * 60 * 1000);
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('chrome', { runtime: { id: 'handrail' } });
  Object.assign(page, {
    shows: { title: 'Snake', pageText: 'Play', formKinds: [] },
    readings: 0,
    isWatched: false,
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a settled page is read and told once', async () => {
  const { reports } = await observe(everything);
  expect(reports).toEqual([page.shows]);
});

test('where nothing is asked for, nothing is read, watched or sent', async () => {
  const { reports } = await observe(nothing);
  expect({ reports, readings: page.readings, isWatched: page.isWatched }).toEqual({
    reports: [],
    readings: 0,
    isWatched: false,
  });
});

test('an empty frame says nothing', async () => {
  page.shows = { title: '', pageText: '', formKinds: [] };
  expect((await observe(everything)).reports).toEqual([]);
});

test('a change that leaves the words as they were is not told', async () => {
  const { reports } = await observe(everything);
  await change('much');
  expect(page.readings).toBe(2);
  expect(reports).toHaveLength(1);
});

test('the same words under a new address, or shown again from the back/forward cache, are told again', async () => {
  const { reports } = await observe(everything);
  await change('address');
  await change('shown-again');
  expect(reports).toHaveLength(3);
});

test('a document sends at most 50 reports, and then is not even watched', async () => {
  const { reports } = await observe(everything);
  for (let n = 0; n < 80 && page.isWatched; n += 1) await change('much', { title: `Snake ${n}` });
  expect(reports).toHaveLength(50);
  expect(page.isWatched).toBe(false);
});

test('a policy that asks for nothing any more ends the watch; one that asks again is told at once', async () => {
  const { reports, observer } = await observe(everything);
  await observer.subscribe(nothing);
  expect(page.isWatched).toBe(false);
  await observer.subscribe(everything);
  await vi.advanceTimersByTimeAsync(2000);
  expect(reports).toHaveLength(2);
});

test('once the extension was updated under the page, it stops without a word', async () => {
  const { reports } = await observe(everything);
  vi.stubGlobal('chrome', {});
  await change('much', { title: 'Other' });
  expect(reports).toHaveLength(1);
  expect(page.isWatched).toBe(false);
});

test('a newer copy of the observer ends this one', async () => {
  const { reports, stopping } = await observe(everything);
  stopping.abort();
  await change('much', { title: 'Other' });
  expect(reports).toHaveLength(1);
});
