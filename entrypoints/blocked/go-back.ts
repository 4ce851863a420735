import { browser } from 'wxt/browser';
import { type BlockedPlace, type WayBack, wasSentBack, wayBack } from '../../components/block/way-back';

const memoryKey = 'handrail.way-back';

const lastTry = (): WayBack | undefined => {
  const text = sessionStorage.getItem(memoryKey);
  return text === null ? undefined : (JSON.parse(text) as WayBack);
};

const placeOf = (address: string): BlockedPlace => {
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return {
    address,
    historyLength: history.length,
    traversed: arrival?.type === 'back_forward',
    now: Date.now(),
  };
};

/** Opens an empty tab in this one's place. */
const leaveTab = async (): Promise<void> => {
  const here = await browser.tabs.getCurrent();
  await browser.tabs.create({});
  if (here?.id !== undefined) await browser.tabs.remove(here.id);
};

/** Goes to the last page before the blocked one, or to a new tab when there is none. */
export const goBack = (address: string): void => {
  const place = placeOf(address);
  const way = wayBack(lastTry(), place);
  if (way === undefined) {
    void leaveTab();
    return;
  }
  const next: WayBack = { address, target: way.target, at: place.now };
  sessionStorage.setItem(memoryKey, JSON.stringify(next));
  history.go(-way.steps);
};

/** Leaves the help page for the student's page, which still stands in the tab it was opened from. */
export const returnToPage = async (): Promise<void> => {
  const here = await browser.tabs.getCurrent();
  if (here?.id === undefined || here.openerTabId === undefined) return leaveTab();
  await browser.tabs.update(here.openerTabId, { active: true });
  await browser.tabs.remove(here.id);
};

/** Goes on going back, where the last step only led to the same blocked page again. */
export const goOnBack = (address: string): void => {
  const last = lastTry();
  if (last !== undefined && wasSentBack(last, placeOf(address))) goBack(address);
};
