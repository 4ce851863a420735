import type { Banner } from '../messages';
import { cardFor } from './card';
import { element } from './element';
import { shelterIn } from './shelter';
import { stayClearOfFocus } from './stay-clear';
import { bannerStyle } from './style';

export interface PageBanner {
  /** Shows the banner at the top of the page, in the place of one that stands there already. */
  readonly show: (banner: Banner) => void;
  readonly remove: () => void;
}

/** The warning of a document, at most one. It takes no focus and stays until a person closes it. */
export const bannerFor = (page: Document): PageBanner => {
  let shown: (() => void) | undefined;
  const remove = () => {
    shown?.();
    shown = undefined;
  };
  return {
    show: (banner) => {
      remove();
      const shelter = shelterIn(page, bannerStyle);
      const stopStepping = stayClearOfFocus(page, shelter.host);
      shown = () => {
        stopStepping();
        shelter.remove();
      };
      const card = cardFor(page, banner);
      const choices = element(page, 'div', 'choices');
      choices.append(
        button(page, 'first', banner.goBack, () => leave(page)),
        button(page, '', banner.close, remove),
      );
      card.append(choices);
      card.addEventListener('keydown', ({ key }) => key === 'Escape' && remove());
      shelter.inside.append(card);
      shelter.show();
    },
    remove,
  };
};

const button = (page: Document, className: string, words: string, onClick: () => void): HTMLElement => {
  const made = element(page, 'button', className, words);
  made.addEventListener('click', onClick);
  return made;
};

/** Back to where the person came from; a page opened in a new tab came from nowhere. */
const leave = (page: Document): void => {
  if (history.length > 1) history.back();
  else page.location.replace('about:blank');
};
