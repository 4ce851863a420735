/** One token of a filter's query: `key=value`, `key`, either with a star at its end. */
export interface QueryToken {
  /** The whole token without its star. */
  readonly text: string;
  readonly isPrefix: boolean;
}

/** The address's own tokens, sorted, so that even of thousands each is found in a few steps. */
export const sortedParts = (query: string): readonly string[] =>
  query === '' ? [] : query.split('&').sort();

/** Splits a filter's query; the same token twice counts once. */
export const parseQueryTokens = (query: string): readonly QueryToken[] =>
  [...new Set(query.split('&'))]
    .filter((token) => token !== '')
    .map((token) =>
      token.endsWith('*') ? { text: token.slice(0, -1), isPrefix: true } : { text: token, isPrefix: false },
    );

/** Where the first part stands that does not sort before the text. */
const placeOf = (text: string, parts: readonly string[]): number => {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((parts[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Whether every part with this key fits. Those of one key stand together, and what fits among them too. */
const everyFits = (key: string, parts: readonly string[], fits: (part: string) => boolean): boolean => {
  if (parts[placeOf(key, parts)] === key && !fits(key)) return false;
  const first = placeOf(`${key}=`, parts);
  // The character behind the equals sign.
  const end = placeOf(`${key}>`, parts);
  return first === end || (fits(parts[first] ?? '') && fits(parts[end - 1] ?? ''));
};

const hasToken = ({ text, isPrefix }: QueryToken, parts: readonly string[], isAllowed: boolean): boolean => {
  const fits = (part: string) => (isPrefix ? part.startsWith(text) : part === text);
  const candidate = parts[placeOf(text, parts)];
  if (candidate === undefined || !fits(candidate)) return false;
  const equals = text.indexOf('=');
  const asksForValue = !isPrefix || (equals >= 0 && equals < text.length - 1);
  return !isAllowed || !asksForValue || everyFits(equals < 0 ? text : text.slice(0, equals), parts, fits);
};

/**
 * Whether an address's query has all the tokens, in any order, case-sensitive. A filter that lets an address
 * through needs its value in every occurrence of the key: otherwise `?v=allowed&v=other` would open any other,
 * because many sites read the last one. Chromium does the same (components/url_matcher/url_util.cc).
 *
 * `parts` come from {@link sortedParts}.
 */
export const hasQueryTokens = (
  tokens: readonly QueryToken[],
  parts: readonly string[],
  isAllowed: boolean,
): boolean => tokens.every((token) => hasToken(token, parts, isAllowed));
