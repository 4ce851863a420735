/**
 * Asks the worker one question, as the popup and the block page do.
 * @param {import('@playwright/test').Page} page a page of the extension
 * @param {string} type a message of platform/messages.ts
 */
export const ask = (page, type, data) =>
  page.evaluate(
    async (message) => {
      const reply = await chrome.runtime.sendMessage({ ...message, timestamp: Date.now() });
      if (reply?.err !== undefined) throw new Error(`The worker refused “${message.type}”.`);
      return reply?.res;
    },
    { id: 1, type, data },
  );
