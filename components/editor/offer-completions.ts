import {
  type CompletionContext,
  type CompletionResult,
  type CompletionSource,
  type Completion as Offered,
  pickedCompletion,
} from '@codemirror/autocomplete';
import { ensureSyntaxTree, syntaxTree } from '@codemirror/language';
import type { EditorView } from '@codemirror/view';
import { yamlPlaceAt } from './yaml-place';
import type { Path } from './yaml-tree';

/** One thing that may be written at a place of a pack. */
export interface Completion {
  /** As it is to be typed, quotation marks included where they are needed. */
  readonly label: string;
  readonly kind: 'key' | 'value';
  /** What kind of thing it is, in a few words; may be empty. */
  readonly detail: string;
  /** What it means, in plain sentences; may be empty. */
  readonly info: string;
}
/** What may be written at a path; `siblings` are the keys or values that stand there already. */
export type Complete = (path: Path, siblings: readonly string[]) => readonly Completion[];

const longestParseMs = 50;

/** Offers keys and values by where the cursor is: as one types, and after a colon or with Ctrl and Space at once. */
export const offerCompletions =
  (complete: Complete): CompletionSource =>
  ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
    const tree = ensureSyntaxTree(state, pos, longestParseMs) ?? syntaxTree(state);
    const place = yamlPlaceAt(tree, state.doc, pos);
    const isBegun = place !== undefined && place.from < pos;
    if (place === undefined || !(explicit || isBegun || !place.takesKeys)) return null;
    const options = complete(place.path, place.siblings)
      .filter(({ kind }) => place.takesKeys || kind === 'value')
      .map(({ label, kind, detail, info }) => ({
        label,
        type: kind,
        apply: kind === 'key' ? insertKey(label) : label,
        ...(detail === '' ? {} : { detail }),
        ...(info === '' ? {} : { info }),
      }));
    return options.length === 0 ? null : { from: place.from, options, validFor: /^[^\s,:[\]{}"']*$/ };
  };

/** A key brings its colon, unless one stands there. */
const insertKey =
  (label: string) =>
  (view: EditorView, picked: Offered, from: number, to: number): void => {
    const isThere = view.state.sliceDoc(to, to + 1) === ':';
    const insert = isThere ? label : `${label}: `;
    view.dispatch({
      changes: { from, to, insert },
      selection: { anchor: from + insert.length },
      userEvent: 'input.complete',
      annotations: pickedCompletion.of(picked),
    });
  };
