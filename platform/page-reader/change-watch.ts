/** What makes another reading worth while; the stronger ones do not wait for the page to calm down. */
export type Change = 'a-little' | 'much' | 'title' | 'address' | 'shown-again';

export interface ChangeWatch {
  /** Counts anew from here; also finds its feet again after the page rewrote its document. */
  readonly rearm: () => void;
  readonly stop: () => void;
}

/** So many nodes that came or went make a page another one. */
const muchNodes = 20;

/**
 * Tells when a document changes. It only counts, and stops counting once the answer is clear: a page that
 * changes a hundred thousand nodes a second costs no more than one that changes twenty.
 * @param onChange called in the page's own time; must be cheap
 */
export const watchChanges = (page: Document, onChange: (change: Change) => void): ChangeWatch => {
  let nodes = 0;
  let title = page.title;
  let address = page.location.href;
  const listening = new AbortController();

  const lookAtAddress = () => {
    if (page.location.href === address) return;
    address = page.location.href;
    onChange('address');
  };
  const lookAtShow = (event: PageTransitionEvent) => {
    if (event.persisted) onChange('shown-again');
  };
  const count = (records: readonly MutationRecord[]) => {
    lookAtAddress();
    for (const record of records) {
      nodes += 1 + record.addedNodes.length + record.removedNodes.length;
      for (const node of record.addedNodes) nodes += node.childNodes.length;
      if (nodes >= muchNodes) break;
    }
    const isMuch = nodes >= muchNodes;
    if (isMuch) observer.disconnect();
    if (page.title !== title) {
      title = page.title;
      onChange('title');
    }
    onChange(isMuch ? 'much' : 'a-little');
  };
  const observer = new MutationObserver(count);

  const rearm = () => {
    nodes = 0;
    title = page.title;
    address = page.location.href;
    observer.observe(page, { childList: true, subtree: true, characterData: true });
    // The same listener is kept once, however often it is added; document.open() removes them all.
    const options = { signal: listening.signal };
    page.defaultView?.addEventListener('pageshow', lookAtShow, options);
    page.defaultView?.navigation?.addEventListener('navigatesuccess', lookAtAddress, options);
  };
  rearm();
  return {
    rearm,
    stop: () => {
      listening.abort();
      observer.disconnect();
    },
  };
};
