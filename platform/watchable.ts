const watchableSchemes = new Set(['http', 'https', 'file', 'ftp', 'blob', 'data']);

/** Whether pages of this address are ours to look at. The browser's own and other extensions' pages are left alone. */
export const isWatchable = (url: string): boolean => {
  const colon = url.indexOf(':');
  return colon > 0 && watchableSchemes.has(url.slice(0, colon).toLowerCase());
};

interface Sender {
  readonly frameId?: number | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly tab?: { readonly url?: string | undefined } | undefined;
}

/**
 * The address a document answers to. Documents without an address of their own (`about:blank`, `srcdoc`, `data:`)
 * answer to the origin that made them, else to the page they stand in. The sender is vouched for by the browser.
 */
export const addressOfSender = ({ frameId, url, origin, tab }: Sender): string | undefined =>
  [frameId === 0 ? movedTo(url, tab?.url) : undefined, url, origin, tab?.url].find(
    (candidate) => candidate !== undefined && hasOwnAddress(candidate),
  );

/**
 * After a history-state navigation Chromium's `sender.url` still names the address the document was loaded from,
 * the tab the present one. Such a navigation stays in its origin; another origin is the next document already.
 */
const movedTo = (url: string | undefined, tabUrl: string | undefined): string | undefined =>
  url !== undefined &&
  tabUrl !== undefined &&
  URL.canParse(url) &&
  URL.canParse(tabUrl) &&
  new URL(url).origin === new URL(tabUrl).origin
    ? tabUrl
    : undefined;

const hasOwnAddress = (url: string): boolean => isWatchable(url) && !url.startsWith('data:');
