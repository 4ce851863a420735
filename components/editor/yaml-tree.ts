import type { syntaxTree } from '@codemirror/language';
import type { Text } from '@codemirror/state';

/** The tree of a document in YAML. */
export type YamlTree = ReturnType<typeof syntaxTree>;
export type YamlNode = ReturnType<YamlTree['resolveInner']>;
/** Where in the document, outermost key first. */
export type Path = readonly (string | number)[];

/** A key or a plain value as a pack's reader sees it: without its quotation marks. */
const wordOf = (node: YamlNode, doc: Text): string => {
  const written = doc.sliceString(node.from, node.to);
  return node.getChild('QuotedLiteral') === null && node.name !== 'QuotedLiteral'
    ? written
    : written.slice(1, -1);
};

/** The path of what a `Pair` or an `Item` holds; of any other node, that of the nearest of them around it. */
export const pathOf = (node: YamlNode, doc: Text): Path => {
  const path: (string | number)[] = [];
  for (let at: YamlNode | null = node; at !== null; at = at.parent) {
    if (at.name === 'Item') path.unshift(itemsBefore(at));
    const key = at.name === 'Pair' ? at.getChild('Key') : null;
    if (key !== null) path.unshift(wordOf(key, doc));
  }
  return path;
};

const itemsBefore = (item: YamlNode): number => {
  let count = 0;
  for (let at = item.prevSibling; at !== null; at = at.prevSibling) if (at.name === 'Item') count += 1;
  return count;
};

/** The keys of a mapping, but for the one that is being written at `from`. */
export const keysOf = (mapping: YamlNode, doc: Text, from: number): readonly string[] =>
  mapping.getChildren('Pair').flatMap((pair) => {
    const key = pair.getChild('Key');
    return key === null || key.from === from ? [] : [wordOf(key, doc)];
  });

/** The plain values of a list, but for the one that is being written at `from`. */
export const entriesOf = (list: YamlNode, doc: Text, from: number): readonly string[] =>
  list.getChildren('Item').flatMap(({ firstChild }) => {
    const isPlain = firstChild?.name === 'Literal' || firstChild?.name === 'QuotedLiteral';
    return firstChild === null || !isPlain || firstChild.from === from ? [] : [wordOf(firstChild, doc)];
  });
