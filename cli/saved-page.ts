import type { FormKind } from '../rules/model/form-kind';
import { withoutReferences } from './html-references';
import { type Attributes, type HtmlToken, htmlTokens } from './html-tokens';
import { HtmlVisibility, hides, isBlock } from './html-visibility';
import { SavedForm } from './saved-form';

/** What can be read of a page that was saved as HTML. */
export interface SavedPage {
  /** Where it says it comes from; nothing where it does not say. */
  readonly address: string | undefined;
  readonly title: string;
  /** Visible text, one block a line, at most 512 KiB of UTF-8. */
  readonly text: string;
  readonly formKinds: readonly FormKind[];
}

const mostTextBytes = 512 * 1024;

/**
 * Reads a page as it was saved. Not seen, because it takes a browser: what scripts add or take away, what style sheets
 * hide (`hidden`, inline `display: none` and closed `details` and `dialog` are), frames, shadow roots, and labels
 * that a field points at with `aria-labelledby`.
 */
export const readSavedPage = (html: string): SavedPage => {
  const reading = new Reading();
  for (const token of htmlTokens(html)) reading.take(token);
  return reading.page();
};

class Reading {
  readonly #visibility = new HtmlVisibility();
  readonly #form = new SavedForm();
  readonly #addresses: Record<'saved' | 'og' | 'canonical', string | undefined> = {
    saved: undefined,
    og: undefined,
    canonical: undefined,
  };
  #title: string | undefined;
  readonly #pieces: string[] = [];
  #length = 0;

  take(token: HtmlToken): void {
    switch (token.kind) {
      case 'text':
        this.#takeText(token.text);
        return;
      case 'comment':
        this.#addresses.saved ??= /^\s*saved from url=\(\d+\)(\S+)/.exec(token.text)?.[1];
        return;
      case 'raw':
        if (token.name === 'title') this.#title ??= tidy(withoutReferences(token.text)).replaceAll('\n', ' ');
        if (token.name === 'textarea') this.#takeField('textarea', token.attributes);
        return;
      case 'start':
        this.#start(token.name, token.attributes);
        return;
      case 'end':
        this.#visibility.end(token.name);
        if (token.name === 'label') this.#form.endLabel();
        if (isBlock(token.name)) this.#add('\n');
    }
  }

  page(): SavedPage {
    const { saved, og, canonical } = this.#addresses;
    return {
      address: [saved, og, canonical].find((address) => /^https?:\/\//i.test(address ?? '')),
      title: this.#title ?? '',
      text: cut(tidy(this.#pieces.join(''))),
      formKinds: this.#form.kinds(),
    };
  }

  #start(name: string, attributes: Attributes): void {
    this.#visibility.start(name, attributes);
    if (isBlock(name)) this.#add('\n');
    switch (name) {
      case 'link':
        if (/\bcanonical\b/i.test(attributes.get('rel') ?? ''))
          this.#canonical('canonical', attributes, 'href');
        return;
      case 'meta':
        if (attributes.get('property') === 'og:url') this.#canonical('og', attributes, 'content');
        return;
      case 'label':
        this.#form.startLabel(attributes);
        return;
      case 'input':
      case 'select':
        this.#takeField(name, attributes);
    }
  }

  #canonical(kind: 'og' | 'canonical', attributes: Attributes, name: string): void {
    this.#addresses[kind] ??= withoutReferences(attributes.get(name) ?? '').trim() || undefined;
  }

  #takeField(name: string, attributes: Attributes): void {
    if (this.#visibility.isSeen && !hides(attributes)) this.#form.addField(name, attributes);
  }

  #takeText(written: string): void {
    if (!this.#visibility.isSeen) return;
    const text = withoutReferences(written).replace(/\s+/g, ' ');
    this.#form.addText(text);
    this.#add(text);
  }

  #add(text: string): void {
    // Spaces that are tidied away later count too: no page has so many.
    if (this.#length > 4 * mostTextBytes) return;
    this.#length += text.length;
    this.#pieces.push(text);
  }
}

const tidy = (text: string): string =>
  text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim();

const cut = (text: string): string => {
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(mostTextBytes));
  return text.slice(0, read);
};
