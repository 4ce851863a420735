import { browser } from 'wxt/browser';

interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
}

/**
 * Page observers run in pages, and pages are not trusted: what is for our own pages is refused to them.
 * Throws an Error that the sender sees as the answer.
 */
export const onlyOwnPages = ({ id, url, origin }: Sender): void => {
  const own = browser.runtime.getURL('/');
  const isOwn = id === browser.runtime.id && (url ?? origin ?? '').startsWith(own);
  if (!isOwn) throw new Error('This message is answered to the extension’s own pages only.');
};
