/** One token of a filter's query: `key=value`, `key`, either with a star at its end. */
export interface QueryToken {
  /** The whole token without its star. */
  readonly text: string;
  readonly isPrefix: boolean;
}

/** The address's own tokens, in order. */
export const queryParts = (query: string): readonly string[] => (query === '' ? [] : query.split('&'));

/** Splits a filter's query; the same token twice counts once. */
export const parseQueryTokens = (query: string): readonly QueryToken[] =>
  [...new Set(query.split('&'))]
    .filter((token) => token !== '')
    .map((token) =>
      token.endsWith('*') ? { text: token.slice(0, -1), isPrefix: true } : { text: token, isPrefix: false },
    );

const hasToken = (token: QueryToken, parts: readonly string[], isAllowed: boolean): boolean => {
  const fits = (part: string) => (token.isPrefix ? part.startsWith(token.text) : part === token.text);
  const equals = token.text.indexOf('=');
  const valueIsNamed = equals >= 0 && (equals < token.text.length - 1 || !token.isPrefix);
  if (!isAllowed || !(valueIsNamed || !token.isPrefix)) return parts.some(fits);
  const key = equals < 0 ? token.text : token.text.slice(0, equals);
  const ofKey = parts.filter((part) => part === key || part.startsWith(`${key}=`));
  return ofKey.length > 0 && ofKey.every(fits);
};

/**
 * Whether an address's query has all the tokens, in any order, case-sensitive. A filter that lets an address
 * through needs its value in every occurrence of the key: otherwise `?v=allowed&v=other` would open any other,
 * because many sites read the last one. Chromium does the same (components/url_matcher/url_util.cc).
 */
export const hasQueryTokens = (
  tokens: readonly QueryToken[],
  parts: readonly string[],
  isAllowed: boolean,
): boolean => tokens.every((token) => hasToken(token, parts, isAllowed));
