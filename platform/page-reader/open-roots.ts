/** Elements looked at in one step, and in all: shadow trees beyond are left unread. */
const stepElements = 500;
const mostElements = 10_000;

/** @returns the open shadow roots of a document, those inside others included; yields between steps */
export function* openRootsIn(root: Document): Generator<void, readonly ShadowRoot[]> {
  const found: ShadowRoot[] = [];
  const roots: (Document | ShadowRoot)[] = [root];
  let looked = 0;
  for (let searched = roots.pop(); searched !== undefined; searched = roots.pop()) {
    const elements = searched.querySelectorAll('*');
    for (const element of elements) {
      looked += 1;
      if (looked > mostElements) return found;
      if (element.shadowRoot !== null) {
        found.push(element.shadowRoot);
        roots.push(element.shadowRoot);
      }
      if (looked % stepElements === 0) yield;
    }
  }
  return found;
}
