import { autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { forEachDiagnostic, linter, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Annotation, Compartment, EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import type { Problem } from '../../rules/model/problem';
import { diagnosticsOf } from './diagnostics';
import { editorTheme, forcedColoursTheme, overlayTheme } from './editor-theme';
import { type Complete, offerCompletions } from './offer-completions';
import { spanishPhrases } from './spanish-phrases';
import { yamlColours } from './yaml-colours';

/** What the editor says, in one language. */
export interface EditorWords {
  readonly language: string;
  readonly label: string;
  readonly replaceWith: (word: string) => string;
}
interface CodeViewParts {
  readonly text: string;
  readonly words: EditorWords;
  readonly complete: Complete;
  /** Told the whole text after every change but those of {@link CodeView.setText}. */
  readonly onChange: (text: string) => void;
  /** Asked when nobody has typed for a moment; without it only what is given is shown. */
  readonly check: ((text: string) => Promise<readonly Problem[]>) | undefined;
  /** Told what {@link check} found in the text as it still is. */
  readonly onProblems: (problems: readonly Problem[]) => void;
}
/** The text with its help, as it stands on the page. */
export interface CodeView {
  readonly setText: (text: string) => void;
  readonly showProblems: (problems: readonly Problem[]) => void;
  readonly setWords: (words: EditorWords) => void;
  /** Puts the cursor where a problem is, also after the text before it changed. */
  readonly jumpTo: (problem: Problem) => void;
  readonly close: () => void;
}

const idleMs = 400;
/** Marks a change that did not come from the person who writes. */
const given = Annotation.define<boolean>();

/**
 * Opens the editor inside an element. It lives in a shadow tree: only there does it use adopted style sheets, and the
 * content security policy of our pages lets no style element in.
 */
export const openCodeView = (place: HTMLElement, parts: CodeViewParts): CodeView => {
  const root = place.shadowRoot ?? place.attachShadow({ mode: 'open' });
  const wording = new Compartment();
  let { words } = parts;
  const diagnostics = (problems: readonly Problem[], state: EditorState) =>
    diagnosticsOf(problems, state, (word) => words.replaceWith(word));
  const { check } = parts;
  const checking =
    check === undefined
      ? []
      : linter(
          async ({ state }) => {
            const found = await check(state.doc.toString());
            if (view.state.doc === state.doc) parts.onProblems(found);
            return diagnostics(found, state);
          },
          { delay: idleMs },
        );
  const view: EditorView = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: withoutMark(parts.text),
      extensions: [
        wording.of(wordingOf(words)),
        writing,
        autocompletion({
          override: [offerCompletions(parts.complete)],
          // After a key comes its value.
          activateOnCompletion: ({ type }) => type === 'key',
          icons: false,
        }),
        checking,
        EditorView.updateListener.of(({ docChanged, state, transactions }) => {
          const isGiven = transactions.some((each) => each.annotation(given) === true);
          if (docChanged && !isGiven) parts.onChange(state.doc.toString());
        }),
      ],
    }),
  });
  return {
    setText: (text) =>
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: withoutMark(text) },
        annotations: given.of(true),
      }),
    showProblems: (problems) => view.dispatch(setDiagnostics(view.state, diagnostics(problems, view.state))),
    setWords: (next) => {
      words = next;
      view.dispatch({ effects: wording.reconfigure(wordingOf(next)) });
    },
    jumpTo: (problem) => {
      forEachDiagnostic(view.state, (shown, from, to) => {
        if (!('problem' in shown) || shown.problem !== problem) return;
        view.dispatch({
          selection: { anchor: from, head: to },
          effects: EditorView.scrollIntoView(from, { y: 'center' }),
        });
      });
      view.focus();
    },
    close: () => view.destroy(),
  };
};

/** Some editors write this sign at the beginning of a file; it is no part of the pack. */
const withoutMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text);

const wordingOf = ({ language, label }: EditorWords): Extension => [
  // The text scrolls, so it says by itself that keys reach it.
  EditorView.contentAttributes.of({ 'aria-label': label, lang: language, tabindex: '0' }),
  EditorState.phrases.of(language === 'es' ? spanishPhrases : {}),
];

/** Tab indents; Escape and then Tab leaves the text, as CodeMirror advises. */
const writing: Extension = [
  lineNumbers(),
  lintGutter(),
  history(),
  drawSelection(),
  highlightSpecialChars(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  highlightSelectionMatches(),
  bracketMatching(),
  indentOnInput(),
  indentUnit.of('  '),
  EditorView.lineWrapping,
  search({ top: true }),
  yaml(),
  yamlColours,
  // Of two themes the first one wins.
  forcedColoursTheme,
  editorTheme,
  overlayTheme,
  keymap.of([
    ...completionKeymap,
    ...lintKeymap,
    ...searchKeymap,
    ...historyKeymap,
    ...defaultKeymap,
    indentWithTab,
  ]),
];
