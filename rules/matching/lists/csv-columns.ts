import { CsvWalk } from './csv-walk';
import { startOf } from './line-walk';

/** Names of the column that holds the site, best first: an address says most exactly what is meant. */
const siteColumns = ['url', 'domain', 'host', 'hostname', 'website', 'site'];
const separators = [',', ';', '\t'] as const;

/** How a CSV text is laid out. */
export interface CsvLayout {
  readonly separator: string;
  /** The column that holds the site, from 0. */
  readonly column: number;
  readonly hasHeader: boolean;
  /** Where the first record begins. */
  readonly from: number;
}

/**
 * Told from the first record: the separator is the one that finds a column named like a site. Without such a
 * name the first record is a row, the first column the site and the separator the one that ends it.
 */
export const layoutOf = (text: string): CsvLayout => {
  const from = startOf(text);
  let guess: CsvLayout = { separator: ',', column: 0, hasHeader: false, from };
  let shortest = Number.POSITIVE_INFINITY;
  for (const separator of separators) {
    const walk = new CsvWalk(text, from, separator);
    if (!walk.next() || walk.fault !== undefined) continue;
    const names = walk.values.map((value) => value.trim().toLowerCase());
    const name = siteColumns.find((site) => names.includes(site));
    if (name !== undefined) return { separator, column: names.indexOf(name), hasHeader: true, from };
    const [first = ''] = walk.values;
    if (first.length < shortest) {
      shortest = first.length;
      guess = { separator, column: 0, hasHeader: false, from };
    }
  }
  return guess;
};
