import { parseUrlFilter, type UrlFilter } from './url-filter-parse';
import type { UrlFilterTables } from './url-filter-tables';

/** The filters as written: each decoded when it decides, and read when its place in the tree does not say it all. */
export class StoredFilters {
  readonly #tables: UrlFilterTables;
  readonly #texts = new Map<number, string>();
  readonly #read = new Map<number, UrlFilter>();

  constructor(tables: UrlFilterTables) {
    this.#tables = tables;
  }

  /** As the pack wrote it. */
  textOf(filter: number): string {
    const known = this.#texts.get(filter);
    if (known !== undefined) return known;
    const { filterText, filterLength, pool } = this.#tables;
    const place = filterText[filter] ?? 0;
    const text = new TextDecoder().decode(pool.subarray(place, place + (filterLength[filter] ?? 0)));
    this.#texts.set(filter, text);
    return text;
  }

  read(filter: number): UrlFilter {
    const known = this.#read.get(filter);
    if (known) return known;
    const parsed = parseUrlFilter(this.textOf(filter));
    if (!parsed.ok) throw new Error('A filter was compiled by other rules than it is read by.');
    this.#read.set(filter, parsed.filter);
    return parsed.filter;
  }
}
