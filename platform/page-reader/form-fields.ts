import { kindOf } from '../../rules/model/field-kind';
import type { FormKind } from '../../rules/model/form-kind';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type Root = Document | ShadowRoot;

/** A spreadsheet made of inputs: what it asks for shows in the first ones. */
const mostFields = 500;
const longestLabel = 200;

/**
 * The kinds of the fields a person sees, each once. Reads no value.
 * @param roots the document and its open shadow roots; yields after each field
 */
export function* formKindsIn(roots: readonly Root[]): Generator<void, readonly FormKind[]> {
  const found = new Set<FormKind>();
  let looked = 0;
  for (const root of roots) {
    const labels = labelsById(root);
    for (const field of root.querySelectorAll<Field>('input, select, textarea')) {
      looked += 1;
      if (looked > mostFields) break;
      const kind = kindOfField(field, labels.get(field.id) ?? field.closest('label'));
      if (kind !== undefined) found.add(kind);
      yield;
    }
  }
  return [...found].sort();
}

/** Gathered once, because the browser walks the whole document for each field's own `labels`. */
const labelsById = (root: Root): ReadonlyMap<string, HTMLLabelElement> =>
  new Map(
    [...root.querySelectorAll<HTMLLabelElement>('label[for]')].map(
      (label) => [label.htmlFor, label] as const,
    ),
  );

const kindOfField = (field: Field, label: Element | null): FormKind | undefined => {
  // File fields are mostly hidden behind a label that is drawn as a button.
  const isOffered = isVisible(field) || (field.type === 'file' && label !== null && isVisible(label));
  if (!isOffered) return undefined;
  return kindOf({
    autocomplete: field.getAttribute('autocomplete') ?? '',
    name: field.name,
    id: field.id,
    type: field.type,
    label: wordsOn(field, label),
    accept: field.getAttribute('accept') ?? '',
  });
};

const isVisible = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

/** The first that says anything, in the order in which browsers name a field. */
const wordsOn = (field: Field, label: Element | null): string => {
  const ids = field.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const pointedAt = ids.map((id) => field.ownerDocument.getElementById(id)?.textContent ?? '').join(' ');
  const candidates = [pointedAt, field.ariaLabel, label?.textContent, field.getAttribute('placeholder')];
  return candidates.find((text) => text?.trim())?.slice(0, longestLabel) ?? '';
};
