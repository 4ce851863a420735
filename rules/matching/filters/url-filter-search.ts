import type { PageAddress } from '../../model/observation';
import { HostWalk } from '../hosts/host-walk';
import { filteredPath, hasPieces } from './url-filter-fit';
import { GramTable, gramMask, longestGram, nextGram } from './url-filter-grams';
import { NameTable } from './url-filter-names';
import { PrefixRanges, pathEnd, queryEnd } from './url-filter-prefixes';
import { hasQueryTokens, sortedParts } from './url-filter-query';
import type { StoredFilters } from './url-filter-stored';
import { filterMark, gramSeed, type UrlFilterTables } from './url-filter-tables';

/** No name has more characters, and {@link HostWalk} takes no more. */
const longestHost = 253;

/** The host, or the longest of its parents that any site can have. */
const reachable = (host: string): string => {
  if (host.length <= longestHost) return host;
  const dot = host.indexOf('.', host.length - longestHost - 1);
  return dot < 0 ? '' : host.slice(dot + 1);
};

/** Walks the tree of compiled filters along an address. One object serves many searches, one after the other. */
export class UrlFilterSearch {
  readonly #tables: UrlFilterTables;
  readonly #stored: StoredFilters;
  readonly #names: NameTable;
  readonly #paths: PrefixRanges;
  readonly #tokens: PrefixRanges;
  readonly #grams: GramTable;
  readonly #hostWalk = new HostWalk();
  readonly #schemeWalk = new HostWalk();
  #schemeName = '';
  /** By token, then by gram: the search that last met it. */
  readonly #metIn: Uint32Array;
  #search = 0;
  readonly #hits: number[] = [];

  #address: PageAddress | undefined;
  #path = '';
  #parts: readonly string[] | undefined;
  #isWholeHost = false;

  constructor(tables: UrlFilterTables, stored: StoredFilters) {
    this.#tables = tables;
    this.#stored = stored;
    this.#names = new NameTable(tables);
    const { pool } = tables;
    const paths = {
      texts: tables.pathText,
      lengths: tables.pathLength,
      heads: tables.pathHead,
      parents: tables.pathParent,
    };
    const tokens = {
      texts: tables.tokenText,
      lengths: tables.tokenLength,
      heads: tables.tokenHead,
      parents: tables.tokenParent,
    };
    this.#paths = new PrefixRanges(pool, paths, pathEnd);
    this.#tokens = new PrefixRanges(pool, tokens, queryEnd);
    this.#grams = new GramTable(tables);
    this.#metIn = new Uint32Array(tables.tokenText.length + tables.gramCode.length);
  }

  /** The numbers of all filters that fit, ascending; the array is overwritten by the next search. */
  find(address: PageAddress): readonly number[] {
    this.#begin(address);
    const port = this.#names.asksForPort(address.port) ? address.port : 0;
    this.#isWholeHost = false;
    this.#visitName(0, 0, '', 0, port);
    this.#visitScheme(address.scheme, port);
    const host = reachable(address.host);
    const walk = this.#hostWalk;
    walk.walk(host, address.isIp);
    for (let name = 0; name < walk.count; name += 1) {
      const from = walk.from[name] ?? 0;
      this.#isWholeHost = from === 0 && host.length === address.host.length;
      this.#visitName(walk.one[name] ?? 0, walk.other[name] ?? 0, host, from, port);
    }
    if (this.#hits.length > 1) this.#hits.sort((a, b) => a - b);
    return this.#hits;
  }

  #begin(address: PageAddress): void {
    this.#address = address;
    this.#path = filteredPath(address);
    this.#parts = undefined;
    if (this.#hits.length > 0) this.#hits.length = 0;
    this.#search += 1;
    if (this.#search <= 0xffffffff) return;
    this.#metIn.fill(0);
    this.#search = 1;
  }

  #visitScheme(scheme: string, port: number): void {
    const walk = this.#schemeWalk;
    // Most addresses have the scheme of the one before.
    if (this.#schemeName.length !== scheme.length + 1 || !this.#schemeName.startsWith(scheme)) {
      this.#schemeName = `${scheme}:`;
      walk.walk(this.#schemeName, true);
    }
    if (walk.count === 1) this.#visitName(walk.one[0] ?? 0, walk.other[0] ?? 0, this.#schemeName, 0, port);
  }

  #visitName(hash: number, tag: number, text: string, from: number, port: number): void {
    const forEveryPort = this.#names.find(hash, tag, text, from, 0);
    if (forEveryPort >= 0) this.#visitPaths(forEveryPort);
    if (port === 0) return;
    const forThisPort = this.#names.find(hash, tag, text, from, port);
    if (forThisPort >= 0) this.#visitPaths(forThisPort);
  }

  #visitPaths(name: number): void {
    const { namePathsFrom } = this.#tables;
    const from = namePathsFrom[name] ?? 0;
    let path = this.#paths.longest(from, namePathsFrom[name + 1] ?? 0, this.#path, 0);
    for (; path >= 0; path = this.#paths.parent(path)) {
      this.#offer(path);
      this.#visitTokens(path);
      this.#visitGrams(path);
    }
  }

  #visitTokens(path: number): void {
    const { pathTokensFrom, pathText } = this.#tables;
    const from = pathTokensFrom[path] ?? 0;
    const to = pathTokensFrom[path + 1] ?? 0;
    const query = this.#address?.query ?? '';
    if (from === to || query === '') return;
    for (let at = 0; ; ) {
      let token = this.#tokens.longest(from, to, query, at);
      // What was met before was met with all its parents.
      for (; token >= 0 && this.#isNew(token); token = this.#tokens.parent(token)) {
        this.#offer(pathText.length + token);
      }
      const next = query.indexOf('&', at);
      if (next < 0) return;
      at = next + 1;
    }
  }

  #visitGrams(path: number): void {
    const { pathGramSizes, pathLength } = this.#tables;
    const sizes = pathGramSizes[path] ?? 0;
    if (sizes === 0) return;
    const text = this.#path;
    const longest = (sizes & (1 << longestGram)) !== 0;
    const shorter = sizes !== 1 << longestGram;
    const seed = gramSeed(path);
    let code = 0;
    for (let at = pathLength[path] ?? 0; at < text.length; at += 1) {
      code = nextGram(code, text.charCodeAt(at));
      if (longest) this.#visitGram(path, seed, code);
      if (!shorter) continue;
      for (let size = 1; size < longestGram; size += 1) {
        if ((sizes & (1 << size)) !== 0) this.#visitGram(path, seed, code & (gramMask[size] ?? 0));
      }
    }
  }

  #visitGram(path: number, seed: number, code: number): void {
    const { pathText, tokenText } = this.#tables;
    const gram = this.#grams.find(path, seed, code);
    if (gram < 0 || !this.#isNew(tokenText.length + gram)) return;
    this.#offer(pathText.length + tokenText.length + gram);
  }

  /** Whether this search meets a token or gram for the first time; a query may repeat one a thousand times. */
  #isNew(tokenOrGram: number): boolean {
    if (this.#metIn[tokenOrGram] === this.#search) return false;
    this.#metIn[tokenOrGram] = this.#search;
    return true;
  }

  #offer(list: number): void {
    const { listFrom, listed } = this.#tables;
    const end = listFrom[list + 1] ?? 0;
    for (let at = listFrom[list] ?? 0; at < end; at += 1) {
      const filter = listed[at] ?? 0;
      if (this.#fits(filter)) this.#hits.push(filter);
    }
  }

  #fits(number: number): boolean {
    const marks = this.#tables.filterMarks[number] ?? 0;
    if ((marks & filterMark.exactHost) !== 0 && !this.#isWholeHost) return false;
    if ((marks & filterMark.asksMore) === 0) return true;
    const { scheme, pathPieces, query } = this.#stored.read(number);
    if (scheme !== '' && scheme !== this.#address?.scheme) return false;
    if (!hasPieces(pathPieces, this.#path)) return false;
    if (query.length === 0) return true;
    this.#parts ??= sortedParts(this.#address?.query ?? '');
    return hasQueryTokens(query, this.#parts, (marks & filterMark.allowed) !== 0);
  }
}
