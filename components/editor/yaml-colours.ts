import { syntaxTree } from '@codemirror/language';
import { RangeSetBuilder } from '@codemirror/state';
import { Decoration, type DecorationSet, type EditorView, ViewPlugin } from '@codemirror/view';

const classes: Readonly<Record<string, string>> = {
  Key: 'yaml-key',
  QuotedLiteral: 'yaml-quoted',
  Comment: 'yaml-remark',
  '-': 'yaml-sign',
  ':': 'yaml-sign',
  ',': 'yaml-sign',
  '{': 'yaml-sign',
  '}': 'yaml-sign',
  '[': 'yaml-sign',
  ']': 'yaml-sign',
};
const marks = new Map(
  Object.entries(classes).map(([name, kind]) => [name, Decoration.mark({ class: kind })] as const),
);

const coloursOf = (view: EditorView): DecorationSet => {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(view.state).iterate({
      from,
      to,
      enter: (node) => {
        const mark = marks.get(node.name);
        if (mark === undefined || node.from === node.to) return true;
        builder.add(node.from, node.to, mark);
        // A key is one thing, quoted or not.
        return false;
      },
    });
  }
  return builder.finish();
};

/** Tells keys, quoted text and remarks apart in what is on the screen. */
export const yamlColours = ViewPlugin.define(
  (view) => ({
    decorations: coloursOf(view),
    update({ docChanged, viewportChanged, startState, state, view: updated }) {
      const isParsedFurther = syntaxTree(startState) !== syntaxTree(state);
      if (docChanged || viewportChanged || isParsedFurther) this.decorations = coloursOf(updated);
    },
  }),
  { decorations: ({ decorations }) => decorations },
);
