import { browser } from 'wxt/browser';
import { findBlock } from '../../platform/block-shelf';
import { type Visit, visitsInTab } from '../../platform/visit-memory';
import { isWatchable } from '../../platform/watchable';
import { type VisitStory, verdicts } from '../../rules/flows/visit-story';
import type { PageSummary } from '../../rules/model/summary';

const plain = (verdict: PageSummary['verdict']): PageSummary => ({
  verdict,
  student: undefined,
  rules: [],
  wouldFlip: [],
});

/** What the policy said of the page in front, from what is remembered while it is open. */
export const pageInFront = async (): Promise<PageSummary> => {
  const [active] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const tab = isSummaryScreen(active?.url) ? await lastPage() : active;
  if (tab?.id === undefined || tab.url === undefined) return plain('not-checked');
  const blocked = await blockedPage(tab.url);
  if (blocked !== undefined) return blocked;
  if (!isWatchable(tab.url)) return plain('not-checked');
  return worstOf(await visitsInTab<VisitStory>(tab.id));
};

/** A page is as its worst document: a covered frame counts as much as the page around it. */
const worstOf = (visits: readonly Visit<VisitStory>[]): PageSummary => {
  const [worst] = visits
    .map(({ story }) => story)
    .sort((one, other) => verdicts.indexOf(other.verdict) - verdicts.indexOf(one.verdict));
  if (worst === undefined) return plain('fine');
  const { verdict, student, rules, wouldFlip } = worst;
  return { verdict, student, rules, wouldFlip };
};

const blockedPage = async (url: string): Promise<PageSummary | undefined> => {
  if (!url.startsWith(browser.runtime.getURL('/blocked.html'))) return undefined;
  const details = await findBlock(new URL(url).searchParams.get('ref') ?? '');
  if (details === undefined || details.action === 'support') return plain('not-checked');
  const { student, rules, wouldFlip } = details;
  return { verdict: 'blocked', student, rules, wouldFlip };
};

/** The popup or dashboard opened as a tab speaks of the page used before it. */
const isSummaryScreen = (url: string | undefined): boolean =>
  url !== undefined &&
  ['/popup.html', '/dashboard.html'].some((page) =>
    url.startsWith(browser.runtime.getURL(page as '/popup.html')),
  );

const lastPage = async () => {
  const tabs = await browser.tabs.query({});
  return tabs
    .filter(({ url }) => url !== undefined && !isSummaryScreen(url))
    .sort((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0))[0];
};
