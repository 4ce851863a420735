import { ensureSyntaxTree, syntaxTree } from '@codemirror/language';
import type { Diagnostic } from '@codemirror/lint';
import type { EditorState } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { Problem } from '../../rules/model/problem';
import { problemRange } from './problem-range';
import { replaced, replacementFor } from './replacement';

/** A problem as the editor shows it. */
export interface ShownProblem extends Diagnostic {
  readonly problem: Problem;
}

const longestParseMs = 50;

/** Problems at their places. `nameReplacement` says in the person's language what the button for a fix does. */
export const diagnosticsOf = (
  problems: readonly Problem[],
  state: EditorState,
  nameReplacement: (word: string) => string,
): readonly ShownProblem[] => {
  const tree = ensureSyntaxTree(state, state.doc.length, longestParseMs) ?? syntaxTree(state);
  return problems.map((problem) => {
    const word = replacementFor(problem);
    return {
      problem,
      ...problemRange(problem, state.doc, tree),
      severity: problem.level,
      message: problem.message,
      renderMessage: () => messageNode(problem),
      ...(word === undefined ? {} : { actions: [{ name: nameReplacement(word), apply: replaceWith(word) }] }),
    };
  });
};

const messageNode = ({ message, fix }: Problem): Node => {
  const node = document.createElement('div');
  for (const sentence of fix === undefined ? [message] : [message, fix]) {
    const paragraph = document.createElement('p');
    paragraph.textContent = sentence;
    node.append(paragraph);
  }
  return node;
};

const replaceWith = (word: string) => (view: EditorView, from: number, to: number) => {
  const insert = replaced(view.state.sliceDoc(from, to), word);
  view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + insert.length } });
  view.focus();
};
