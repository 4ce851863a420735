import type { Attributes } from './html-tokens';

const voidNames: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
const inlineNames: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big button cite code data dfn em font i img input ins kbd label mark q rb rt ruby s samp select small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** What browsers show nothing of, or draw over. */
const unseenNames: ReadonlySet<string> = new Set(
  'audio canvas datalist object rp svg template video'.split(' '),
);
/** A start tag of the one ends elements of the other that are still open. */
const endedBy: Readonly<Record<string, readonly string[]>> = {
  dd: ['dd', 'dt'],
  dt: ['dd', 'dt'],
  li: ['li'],
  option: ['option'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  tr: ['td', 'th', 'tr'],
};

/** Browsers nest no deeper. */
const deepest = 512;

interface OpenElement {
  readonly name: string;
  readonly isHidden: boolean;
  /** Of what it holds only a `summary` is shown. */
  readonly isFolded: boolean;
}

/** Keeps count of the elements that are open, and of whether what stands here is seen. */
export class HtmlVisibility {
  readonly #open: OpenElement[] = [];

  /** As far as the elements around say: styles in other files are not known. */
  get isSeen(): boolean {
    const around = this.#open.at(-1);
    return around === undefined || !(around.isHidden || around.isFolded);
  }

  start(name: string, attributes: Attributes): void {
    if (name === 'body') this.#open.length = 0;
    if (voidNames.has(name)) return;
    const ended = isBlock(name) ? [...(endedBy[name] ?? []), 'p'] : [];
    while (ended.includes(this.#open.at(-1)?.name ?? '')) this.#open.pop();
    if (this.#open.length >= deepest) return;
    const around = this.#open.at(-1);
    const isHidden =
      around?.isHidden === true ||
      (around?.isFolded === true && name !== 'summary') ||
      unseenNames.has(name) ||
      hides(attributes) ||
      (name === 'dialog' && !attributes.has('open'));
    this.#open.push({ name, isHidden, isFolded: name === 'details' && !attributes.has('open') });
  }

  end(name: string): void {
    const index = this.#open.findLastIndex((element) => element.name === name);
    if (index !== -1) this.#open.length = index;
  }
}

/** Whether an element says of itself that it is not shown. */
export const hides = (attributes: Attributes): boolean =>
  attributes.has('hidden') ||
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i.test(
    attributes.get('style') ?? '',
  );

/** Whether it stands on lines of its own. */
export const isBlock = (name: string): boolean => !inlineNames.has(name);
