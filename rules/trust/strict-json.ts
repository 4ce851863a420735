import { exactText } from './exact-text';

/**
 * Reads JSON that means the same to every reader: UTF-8, no key twice in one group, no lone surrogates, and no more
 * depth than a manifest has. Nothing for any other text.
 */
export const readStrictJson = (bytes: Uint8Array): unknown => {
  const text = exactText(bytes);
  const value = text === undefined ? undefined : parsed(text);
  if (text === undefined || value === undefined || isTooDeep(text)) return undefined;
  const { keys, isWellFormed } = look(value);
  // Of a key that stands twice the parser keeps the last, so that it has fewer than the text.
  return isWellFormed && keys === keysWritten(text) ? value : undefined;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
};

const deepest = 8;
/** Asked only of proper JSON, in which every quote is closed: else the search would try each of them to the end. */
const isTooDeep = (text: string): boolean => {
  let open = 0;
  for (const [mark] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (mark === '[' || mark === '{') open += 1;
    else if (mark === ']' || mark === '}') open -= 1;
    if (open > deepest) return true;
  }
  return false;
};

const keysWritten = (text: string): number =>
  [...text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter(([, colon]) => colon !== undefined).length;

interface Seen {
  readonly keys: number;
  readonly isWellFormed: boolean;
}

const look = (value: unknown): Seen => {
  if (typeof value === 'string') return { keys: 0, isWellFormed: !/\p{Cs}/u.test(value) };
  if (typeof value !== 'object' || value === null) return { keys: 0, isWellFormed: true };
  const inside = Object.entries(value).flatMap(([key, member]) => [look(key), look(member)]);
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return {
    keys: inside.reduce((sum, { keys }) => sum + keys, own),
    isWellFormed: inside.every(({ isWellFormed }) => isWellFormed),
  };
};
