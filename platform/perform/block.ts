import { browser } from 'wxt/browser';

/** Replaces a page by our block page. */
export const blockTab = async (tabId: number, reference: string): Promise<void> => {
  const url = `${browser.runtime.getURL('/blocked.html')}?ref=${reference}`;
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
