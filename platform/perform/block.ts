import { browser } from 'wxt/browser';

/**
 * Replaces a page by our block page. `stepsBack` is how far "Go back" must go: 1 when the page never came up,
 * 2 when it did, because it then stands in the tab's history.
 */
export const blockTab = async (tabId: number, reference: string, stepsBack: 1 | 2): Promise<void> => {
  const url = `${browser.runtime.getURL('/blocked.html')}?ref=${reference}&back=${stepsBack}`;
  await browser.tabs.update(tabId, { url });
};

/** Opens help in a tab of its own and leaves the student's page as it is. */
export const openSupport = async (tabId: number, reference: string): Promise<void> => {
  const url = `${browser.runtime.getURL('/blocked.html')}?ref=${reference}`;
  const open = await browser.tabs.query({ url: `${browser.runtime.getURL('/blocked.html')}*` });
  const standing = open.find(({ openerTabId }) => openerTabId === tabId);
  if (standing?.id === undefined) await browser.tabs.create({ url, openerTabId: tabId, active: true });
  else await browser.tabs.update(standing.id, { url, active: true });
};
