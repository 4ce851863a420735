import type { Text } from '@codemirror/state';
import { entriesOf, keysOf, type Path, pathOf, type YamlNode, type YamlTree } from './yaml-tree';

/** What may be written at the cursor. */
export interface YamlPlace {
  /** Of the group whose key is being written, or of the value itself. */
  readonly path: Path;
  /** Keys, or entries of the list, that stand there already. */
  readonly siblings: readonly string[];
  /** Whether a key may stand here; after `severity:` on the same line none may. */
  readonly takesKeys: boolean;
  /** Where the word that is being written begins. */
  readonly from: number;
}

/** Where in the pack the cursor is; nothing inside quotation marks, blocks of text and remarks. */
export const yamlPlaceAt = (tree: YamlTree, doc: Text, position: number): YamlPlace | undefined => {
  const inside = tree.resolveInner(position, -1);
  if (unoffered.has(inside.name)) return undefined;
  const line = doc.lineAt(position);
  const before = doc.sliceString(line.from, position);
  if (/(^|\s)#/.test(before)) return undefined;
  const from = position - (/[^\s,:[\]{}"']*$/.exec(before)?.[0].length ?? 0);
  const anchor = writtenBefore(doc, from);
  if (anchor === undefined) return { path: [], siblings: rootKeys(tree, doc, from), takesKeys: true, from };
  const node = tree.resolveInner(anchor, -1);
  const found = placeInFlow(node, doc, from) ?? placeInBlock(node, tree, doc, from);
  return found && { ...found, from };
};

type Found = Omit<YamlPlace, 'from'>;

const unoffered: ReadonlySet<string> = new Set([
  'Comment',
  'QuotedLiteral',
  'BlockLiteralContent',
  'BlockLiteral',
]);

/** Where the last thing ends that is written before an offset; spaces, line ends and remarks are nothing. */
const writtenBefore = (doc: Text, offset: number): number | undefined => {
  for (let line = doc.lineAt(offset); ; line = doc.line(line.number - 1)) {
    const text = line.text.slice(0, Math.max(0, Math.min(line.length, offset - line.from)));
    const written = text.replace(/(^|\s)#.*$/, '').trimEnd();
    if (written !== '') return line.from + written.length;
    if (line.number === 1) return undefined;
  }
};

const rootKeys = (tree: YamlTree, doc: Text, from: number): readonly string[] => {
  const mapping = tree.topNode.getChild('Document')?.getChild('BlockMapping');
  return mapping ? keysOf(mapping, doc, from) : [];
};

/** Between brackets that are open at `from`. */
const placeInFlow = (node: YamlNode, doc: Text, from: number): Found | undefined => {
  for (let at: YamlNode | null = node; at !== null; at = at.parent) {
    const isMapping = at.name === 'FlowMapping';
    if (!isMapping && at.name !== 'FlowSequence') continue;
    const { lastChild } = at;
    const isClosed = lastChild?.name === (isMapping ? '}' : ']') && lastChild.to <= from;
    if (isClosed || at.from >= from) continue;
    if (!isMapping) return entryPlace(at, doc, from);
    return node.name === ':' && node.parent?.parent?.from === at.from
      ? valuePlace(node, doc)
      : { path: pathOf(at, doc), siblings: keysOf(at, doc, from), takesKeys: true };
  }
  return undefined;
};

const entryPlace = (list: YamlNode, doc: Text, from: number): Found => ({
  path: [...pathOf(list, doc), list.getChildren('Item').filter((item) => item.to <= from).length],
  siblings: entriesOf(list, doc, from),
  takesKeys: false,
});

const valuePlace = (colon: YamlNode, doc: Text): Found => ({
  path: pathOf(colon, doc),
  siblings: [],
  takesKeys: false,
});

/** By indentation, as YAML reads it. */
const placeInBlock = (node: YamlNode, tree: YamlTree, doc: Text, from: number): Found | undefined => {
  const line = doc.lineAt(from);
  const before = doc.sliceString(line.from, from);
  if (/^\s*(-\s+)+$/.test(before)) return itemPlace(node, doc, from);
  if (before.trim() !== '')
    return node.name === ':' && node.to >= line.from ? valuePlace(node, doc) : undefined;
  const column = from - line.from;
  if (column === 0) return { path: [], siblings: rootKeys(tree, doc, from), takesKeys: true };
  for (let at: YamlNode | null = node; at !== null; at = at.parent) {
    if (at.name === 'Pair' && at.lastChild?.name === ':' && column > columnOf(at, doc)) {
      return { path: pathOf(at, doc), siblings: [], takesKeys: true };
    }
    if (at.name === 'BlockMapping' && columnOf(at, doc) === column) {
      return { path: pathOf(at, doc), siblings: keysOf(at, doc, from), takesKeys: true };
    }
  }
  return undefined;
};

/** After a dash: a plain entry, or the first key of a group. */
const itemPlace = (dash: YamlNode, doc: Text, from: number): Found | undefined => {
  const list = dash.parent;
  if (dash.name !== '-' || list === null) return undefined;
  const item = list.getChildren('Item').find((entry) => entry.from >= dash.to);
  const mapping = item?.getChild('BlockMapping') ?? null;
  const index = list.getChildren('-').findIndex((each) => each.from === dash.from);
  return {
    path: [...pathOf(list, doc), index],
    siblings: mapping === null ? entriesOf(list, doc, from) : keysOf(mapping, doc, from),
    takesKeys: true,
  };
};

/** A mapping that is parsed from a key's colon on begins with its first pair. */
const columnOf = (node: YamlNode, doc: Text): number => {
  const start = node.name === 'BlockMapping' ? (node.getChild('Pair') ?? node).from : node.from;
  return start - doc.lineAt(start).from;
};
