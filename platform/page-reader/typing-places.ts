/** Where the person at the device writes: what stands there is typed text, not the page's. */
export interface TypingPlaces {
  readonly places: ReadonlySet<Element>;
  /** Every element with such a place inside; these cannot be read in one piece. */
  readonly around: ReadonlySet<Element>;
}

const editable = '[contenteditable]:not([contenteditable="false" i])';
const selector = `textarea, ${editable}`;

/** Whether `innerText` would hold what is being typed. Text areas are no part of it; edited elements are. */
export const hasEditedText = (root: ParentNode): boolean => root.querySelector(editable) !== null;

/** @param root a document or an open shadow root */
export const typingPlacesIn = (root: ParentNode): TypingPlaces => {
  const places = new Set<Element>();
  const around = new Set<Element>();
  for (const place of root.querySelectorAll(selector)) {
    places.add(place);
    for (let outer = place.parentElement; outer !== null && !around.has(outer); outer = outer.parentElement) {
      around.add(outer);
    }
  }
  return { places, around };
};
