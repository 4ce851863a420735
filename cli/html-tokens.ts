/** One piece of an HTML text, as far as it matters for what a person sees. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'start'; readonly name: string; readonly attributes: Attributes }
  | { readonly kind: 'end'; readonly name: string }
  /** What stands in an element that holds no markup, such as a title; its tags are left out. */
  | { readonly kind: 'raw'; readonly name: string; readonly text: string; readonly attributes: Attributes };

/** Names in lower case, values with their references resolved. */
export type Attributes = ReadonlyMap<string, string>;

/** Elements whose content is not markup. Of `noscript` browsers that run scripts read none either. */
const rawNames: ReadonlySet<string> = new Set([
  'iframe',
  'noembed',
  'noframes',
  'noscript',
  'script',
  'style',
  'textarea',
  'title',
  'xmp',
]);
/** Where each of these signs stands last: what cannot be found is not looked for again and again. */
type Lasts = Readonly<Record<'>' | '"' | "'", number>>;

/**
 * Reads HTML piece by piece, forgivingly, in time that grows with its length. It builds no tree and knows nothing of
 * styles and scripts. References such as `&amp;` stand as they are in texts, resolved by whoever shows them.
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  const last: Lasts = { '>': html.lastIndexOf('>'), '"': html.lastIndexOf('"'), "'": html.lastIndexOf("'") };
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open === -1) break;
    if (open > at) yield { kind: 'text', text: html.slice(at, open) };
    const found = tokenAt(html, open, last);
    if (found === undefined) yield { kind: 'text', text: '<' };
    else if (found.token !== undefined) yield found.token;
    at = found?.end ?? open + 1;
  }
  if (at < html.length) yield { kind: 'text', text: html.slice(at) };
}

interface Found {
  /** Nothing for what says nothing, such as a doctype. */
  readonly token: HtmlToken | undefined;
  readonly end: number;
}

const tagName = /[a-z][^\s/>]*/iy;

const tokenAt = (html: string, open: number, last: Lasts): Found | undefined => {
  if (html.startsWith('<!--', open)) return comment(html, open);
  const next = html.charAt(open + 1);
  if (next === '!' || next === '?') return { token: undefined, end: after(html, '>', open) };
  const isEnd = next === '/';
  tagName.lastIndex = open + (isEnd ? 2 : 1);
  const name = tagName.exec(html)?.[0].toLowerCase();
  if (name === undefined) return undefined;
  const end = tagEnd(html, tagName.lastIndex, last);
  if (end === undefined) return undefined;
  if (isEnd) return { token: { kind: 'end', name }, end };
  const attributes = attributesIn(html.slice(tagName.lastIndex, end - 1));
  return rawNames.has(name)
    ? raw(html, name, attributes, end)
    : { token: { kind: 'start', name, attributes }, end };
};

const after = (html: string, sign: string, from: number): number => {
  const at = html.indexOf(sign, from);
  return at === -1 ? html.length : at + sign.length;
};

const comment = (html: string, open: number): Found => {
  const end = after(html, '-->', open + 2);
  return { token: { kind: 'comment', text: html.slice(open + 4, end).replace(/-?-?>?$/, '') }, end };
};

const raw = (html: string, name: string, attributes: Attributes, from: number): Found => {
  const closing = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  closing.lastIndex = from;
  const close = closing.exec(html)?.index ?? html.length;
  const token: HtmlToken = { kind: 'raw', name, text: html.slice(from, close), attributes };
  return { token, end: after(html, '>', close) };
};

/** A tag with more quotes than this has one that is not closed. */
const mostQuotes = 400;
const endOrQuote = /[>"']/g;

/** Where the tag ends, behind its `>`; one in quotes does not end it. Nothing when it never ends. */
const tagEnd = (html: string, from: number, last: Lasts): number | undefined => {
  if (last['>'] < from) return undefined;
  endOrQuote.lastIndex = from;
  for (let quotes = 0; quotes < mostQuotes; quotes += 1) {
    const found = endOrQuote.exec(html);
    if (found === null) break;
    const sign = found[0] as keyof Lasts;
    if (sign === '>') return found.index + 1;
    // Elsewhere than behind an equals sign or a space it is a letter like others.
    if (!/[=\s]/.test(html.charAt(found.index - 1))) continue;
    if (last[sign] <= found.index) break;
    endOrQuote.lastIndex = html.indexOf(sign, found.index + 1) + 1;
  }
  // A quote that is never closed: then the first sign counts.
  return html.indexOf('>', from) + 1;
};

const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>`]+)))?/g;

const attributesIn = (text: string): Attributes =>
  new Map(
    // The first of two of one name counts.
    [...text.matchAll(attribute)]
      .reverse()
      .map(([, name = '', double, single, bare]) => [name.toLowerCase(), double ?? single ?? bare ?? '']),
  );
