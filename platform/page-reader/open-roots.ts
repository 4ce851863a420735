/** Shadow trees of so many custom elements are looked for; those beyond are left unread. */
const mostElements = 2000;
/** Elements looked at in one step. */
const stepElements = 200;

/** Only custom elements are asked: to touch every element of a large page costs more than to read all its text. */
const customElements = 'descendant::*[contains(local-name(), "-")]';

/** @returns the open shadow roots of a document, those inside others included; yields between steps */
export function* openRootsIn(page: Document): Generator<void, readonly ShadowRoot[]> {
  const found: ShadowRoot[] = [];
  const waiting: Element[] = customElementsIn(page);
  let looked = 0;
  for (let host = waiting.pop(); host !== undefined && looked < mostElements; host = waiting.pop()) {
    looked += 1;
    if (host.shadowRoot !== null) {
      found.push(host.shadowRoot);
      for (const child of host.shadowRoot.children) waiting.push(child, ...customElementsIn(child));
    }
    if (looked % stepElements === 0) yield;
  }
  return found;
}

/** In reverse, so that the first of the page is taken first. */
const customElementsIn = (context: Document | Element): Element[] => {
  const page = context instanceof Document ? context : context.ownerDocument;
  const matches = page.evaluate(customElements, context, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE, null);
  const count = Math.min(matches.snapshotLength, mostElements);
  const elements: Element[] = [];
  for (let index = count - 1; index >= 0; index -= 1) {
    const node = matches.snapshotItem(index);
    if (node instanceof Element) elements.push(node);
  }
  return elements;
};
