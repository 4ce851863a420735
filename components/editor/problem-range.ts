import type { Text } from '@codemirror/state';
import type { Problem } from '../../rules/model/problem';
import type { YamlTree } from './yaml-tree';

/** What of the text a problem is about, in offsets. */
export interface ProblemRange {
  readonly from: number;
  readonly to: number;
}

const tokens: ReadonlySet<string> = new Set(['Literal', 'QuotedLiteral', 'Key', 'Anchor', 'Alias', 'Tag']);

/**
 * The word, key or value that begins at the problem's line and column, never beyond its line. A problem of a place
 * that is not there any more, because the text was changed meanwhile, is shown at the nearest one.
 */
export const problemRange = ({ line, column }: Problem, doc: Text, tree: YamlTree): ProblemRange => {
  const { from: start, to: end, text } = doc.line(Math.max(1, Math.min(line, doc.lines)));
  const from = Math.max(start, Math.min(start + column - 1, end));
  const node = tree.resolveInner(from, 1);
  if (tokens.has(node.name) && node.from === from && node.to > from)
    return { from, to: Math.min(node.to, end) };
  const word = /^([^\s,:[\]{}#]+|\S)/.exec(text.slice(from - start));
  if (word !== null) return { from, to: from + word[0].length };
  // Nothing is written there: what stands before it is shown, so that there is something to see.
  return { from: start + Math.max(0, text.search(/\S+\s*$/)), to: end };
};
