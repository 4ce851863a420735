import type { Banner } from '../messages';
import { element } from './element';

const svg = 'http://www.w3.org/2000/svg';

const announceMs = 50;

/** The words of a banner beside their sign, without buttons. */
export const cardFor = (page: Document, { lang, dir, heading, words }: Banner): HTMLElement => {
  const card = element(page, 'div', 'card');
  card.lang = lang;
  card.dir = dir;
  const said = element(page, 'div', 'words');
  said.role = 'status';
  const fill = () => said.append(element(page, 'h2', '', heading), element(page, 'p', '', words));
  // Screen readers announce what comes into a status, not what stands in it from the start.
  setTimeout(fill, announceMs);
  card.append(warningSign(page), said);
  return card;
};

/** A triangle with an exclamation mark: the warning has a shape beside its colour. */
const warningSign = (page: Document): SVGSVGElement => {
  const sign = page.createElementNS(svg, 'svg');
  sign.setAttribute('viewBox', '0 0 24 24');
  sign.ariaHidden = 'true';
  const path = page.createElementNS(svg, 'path');
  path.setAttribute('fill-rule', 'evenodd');
  path.setAttribute('d', 'M12 2 1 21h22zM11 9v6h2V9zm0 7.5v2h2v-2z');
  sign.append(path);
  return sign;
};
