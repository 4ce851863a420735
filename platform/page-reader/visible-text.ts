import type { TextBudget } from './text-budget';
import { hasEditedText, type TypingPlaces, typingPlacesIn } from './typing-places';

interface Reading {
  readonly text: TextBudget;
  readonly typing: TypingPlaces;
  /** Largest element read in one piece; halved while pieces take too long on this device. */
  pieceElements: number;
  /** Since the last yield: the smallest things cost 1. */
  cost: number;
}

const startingPieceElements = 512;
const smallestPieceElements = 16;
const slowPieceMs = 1.5;
const pieceCharacters = 16_384;
const stepCost = 16;
/** Up to here a whole page is read in one turn: in pieces it would cost many times as much. */
const wholeElements = 6000;
/** Square pixels: about a million letters. To count letters would cost more, because of scripts in the page. */
const wholeArea = 400_000_000;
/** Elements nested deeper than this are read in one piece, however big. */
const deepest = 200;

/**
 * Adds the text a person sees in the element or shadow root, without what is being typed into it: in reading
 * order, one block a line. The browser's own `innerText` does the reading, on pieces small enough to stop
 * between them: it yields after each one. What the page takes away meanwhile is left out.
 */
export function* addVisibleText(root: Element | ShadowRoot, text: TextBudget): Generator<void, void> {
  if (root instanceof HTMLElement && (root.isContentEditable || !root.checkVisibility())) return;
  if (root instanceof HTMLElement && isSmall(root) && !hasEditedText(root)) {
    text.add(root.innerText);
    return;
  }
  const reading = { text, typing: typingPlacesIn(root), pieceElements: startingPieceElements, cost: 0 };
  yield* addChildren(root, true, reading, 0);
}

function* addChildren(
  parent: Node,
  showsItsText: boolean,
  reading: Reading,
  depth: number,
): Generator<void, void> {
  for (let node = parent.firstChild; node !== null && !reading.text.isSpent; node = node.nextSibling) {
    if (node instanceof HTMLElement) yield* addElement(node, reading, depth);
    else if (showsItsText && node instanceof Text) yield* addWords(node, reading);
  }
}

function* addElement(element: HTMLElement, reading: Reading, depth: number): Generator<void, void> {
  const { text, typing } = reading;
  if (
    typing.places.has(element) ||
    /^(audio|canvas|iframe|img|input|object|script|style|video)$/.test(element.localName)
  )
    return;
  const style = getComputedStyle(element);
  const isPlain = hasOnlyWords(element);
  if (!isShown(element, style, isPlain)) return;
  const showsItsText = style.visibility === 'visible';
  const edge = style.display === 'inline' && element.localName !== 'br' ? '' : '\n';
  text.add(edge);
  if (depth < deepest && isTooBig(element, reading)) {
    yield* addChildren(element, showsItsText, reading, depth + 1);
  } else if (isPlain) {
    if (showsItsText) text.add(collapsed(element.textContent));
    yield* pay(reading, 1);
  } else {
    text.add(readPiece(element, reading));
    yield* pay(reading, stepCost);
  }
  text.add(edge);
}

function* addWords(node: Text, reading: Reading): Generator<void, void> {
  for (let start = 0; start < node.length && !reading.text.isSpent; start += pieceCharacters) {
    reading.text.add(collapsed(node.substringData(start, pieceCharacters)));
    yield* pay(reading, node.length > pieceCharacters ? stepCost : 1);
  }
}

function* pay(reading: Reading, cost: number): Generator<void, void> {
  reading.cost += cost;
  if (reading.cost < stepCost) return;
  reading.cost = 0;
  yield;
}

const readPiece = (element: HTMLElement, reading: Reading): string => {
  const startMs = performance.now();
  const words = element.innerText;
  const isSlow = performance.now() - startMs > slowPieceMs;
  if (isSlow) reading.pieceElements = Math.max(smallestPieceElements, reading.pieceElements / 2);
  return words;
};

const collapsed = (text: string): string => text.replace(/\s+/g, ' ');

/** Its text content is what it shows: true of most small elements, not of `canvas` or `video`. */
const hasOnlyWords = (element: Element): boolean =>
  element.firstElementChild === null &&
  /^(a|b|br|div|em|h\d|i|li|p|span|strong|td|th)$/.test(element.localName);

/**
 * Asked of the children of something shown. The styles of plain elements tell it, except inside `details`; of
 * the others the browser is asked, because `noscript` and the like have no box whatever their style. An element
 * with `display: contents` has no box of its own either, yet it shows its children.
 */
const isShown = (element: Element, style: CSSStyleDeclaration, isPlain: boolean): boolean =>
  isPlain && !(element.parentElement instanceof HTMLDetailsElement)
    ? style.display !== 'none' && style.display !== '' && style.contentVisibility !== 'hidden'
    : element.checkVisibility() || style.display === 'contents';

const isSmall = (element: HTMLElement): boolean =>
  element.getElementsByTagName('*').item(wholeElements) === null &&
  element.scrollWidth * element.scrollHeight <= wholeArea;

/**
 * The item past the limit is asked for, not the length: that would count the whole subtree. The first text is
 * looked at by itself, because putting many megabytes together takes time too.
 */
const isTooBig = (element: Element, { typing, pieceElements }: Reading): boolean =>
  typing.around.has(element) ||
  (element.firstChild instanceof Text && element.firstChild.length > pieceCharacters) ||
  (element.firstElementChild !== null && element.getElementsByTagName('*').item(pieceElements) !== null) ||
  element.textContent.length > pieceCharacters;
