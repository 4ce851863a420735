import type { Banner } from '../messages';
import { cardFor } from './card';
import { type Shelter, shelterIn } from './shelter';
import { coverStyle } from './style';

/** What a frame puts back more often than this stays under the cover. */
const mostClearings = 50;

/**
 * Stops a frame and puts the words in the place of its content, for a frame cannot be sent to the block page.
 * The content is taken out, not only hidden, so that it falls silent too. Asked again, only the words change.
 */
export const coverFor = (page: Document): ((banner: Banner) => void) => {
  let shelter: Shelter | undefined;
  return (banner) => {
    window.stop();
    if (shelter === undefined) {
      shelter = shelterIn(page, coverStyle);
      keepEmpty(page, shelter.host);
    }
    shelter.inside.replaceChildren(cardFor(page, banner));
    shelter.show();
  };
};

const keepEmpty = (page: Document, cover: HTMLElement): void => {
  let clearings = 0;
  const clear = () => {
    clearings += 1;
    if (clearings === mostClearings) clearing.disconnect();
    const others = [...page.documentElement.childNodes].filter((node) => node !== cover);
    for (const node of others) node.remove();
  };
  const clearing = new MutationObserver(clear);
  clearing.observe(page, { childList: true, subtree: true });
  clear();
};
