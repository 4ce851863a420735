import { element } from './element';

export interface Shelter {
  readonly host: HTMLElement;
  /** Closed: the page cannot reach inside. */
  readonly inside: ShadowRoot;
  /** Shows it above everything that the page has put on top. */
  readonly show: () => void;
  readonly remove: () => void;
}

/** A page that takes it away more often than this is not fought with. */
const mostReturns = 5;

/**
 * A place of our own on top of a page, out of reach of its styles and scripts. It comes back when the page
 * takes it away or rewrites its document.
 */
export const shelterIn = (page: Document, css: string): Shelter => {
  const host = element(page, 'div', '');
  host.popover = 'manual';
  const inside = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  inside.adoptedStyleSheets = [sheet];

  let returns = 0;
  const watch = new MutationObserver(() => {
    if (host.isConnected || returns === mostReturns) return;
    returns += 1;
    show();
  });
  const show = () => {
    const root = page.documentElement;
    // After document.open() there is none until the page writes one.
    watch.observe(page, { childList: true });
    if (root === null) return;
    watch.observe(root, { childList: true });
    // A root that is not rendered takes the top layer with it.
    if (getComputedStyle(root).display === 'none') root.style.setProperty('display', 'block', 'important');
    // Appended anew, it is put on top of whatever the page has put there since.
    root.append(host);
    host.showPopover();
  };
  const raise = () => host.isConnected && show();
  page.addEventListener('fullscreenchange', raise);

  return {
    host,
    inside,
    show,
    remove: () => {
      watch.disconnect();
      page.removeEventListener('fullscreenchange', raise);
      host.remove();
    },
  };
};
