import { kindOf } from '../rules/model/field-kind';
import type { FormKind } from '../rules/model/form-kind';
import type { Attributes } from './html-tokens';

const mostFields = 500;
const longestLabel = 200;

interface Label {
  /** Id of the field that it is for; empty where it stands around it. */
  readonly target: string;
  text: string;
}
interface Field {
  readonly type: string;
  readonly attributes: Attributes;
  readonly around: Label | undefined;
}

/** Gathers the fields of a page and their labels while its pieces go by. Never a value. */
export class SavedForm {
  readonly #labels: Label[] = [];
  readonly #fields: Field[] = [];
  #open: Label | undefined;

  startLabel(attributes: Attributes): void {
    this.#open = { target: attributes.get('for') ?? '', text: '' };
    this.#labels.push(this.#open);
  }

  endLabel(): void {
    this.#open = undefined;
  }

  /** Words that stand where the reading is. */
  addText(text: string): void {
    if (this.#open !== undefined && this.#open.text.length < longestLabel) this.#open.text += text;
  }

  /** A field that a person sees. `name` is that of its element. */
  addField(name: string, attributes: Attributes): void {
    if (this.#fields.length >= mostFields) return;
    const type = name === 'input' ? (attributes.get('type') ?? 'text').toLowerCase() : name;
    this.#fields.push({ type, attributes, around: this.#open });
  }

  /** Every kind once. */
  kinds(): readonly FormKind[] {
    const byTarget = new Map(this.#labels.map((label) => [label.target, label.text]));
    const found = this.#fields.flatMap(({ type, attributes, around }) => {
      const said = (name: string) => attributes.get(name) ?? '';
      const label = [
        said('aria-label'),
        said('id') === '' ? '' : (byTarget.get(said('id')) ?? ''),
        around?.text ?? '',
        said('placeholder'),
      ].find((text) => text.trim() !== '');
      const kind = kindOf({
        autocomplete: said('autocomplete'),
        name: said('name'),
        id: said('id'),
        type,
        label: (label ?? '').slice(0, longestLabel),
        accept: said('accept'),
      });
      return kind === undefined ? [] : [kind];
    });
    return [...new Set(found)].sort();
  }
}
