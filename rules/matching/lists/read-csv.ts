import { layoutOf } from './csv-columns';
import { type CsvFault, CsvWalk } from './csv-walk';
import { hostOf, isOneWord, notAHost, oneWord } from './host-of-list';
import type { Intake, ListCursor, OpenList, Refusal } from './list-format';

const noSite: Refusal = {
  ground: 'no site in its column',
  explain: () => 'The column with the sites is empty in this row. Write the site there, or remove the row.',
};
const partOfSite: Refusal = {
  ground: 'a part of a site',
  explain: (text) =>
    `“${text.slice(0, 80)}” is more than a host. Put such an address in a rule under url: matchesAny.`,
};
const faults: Readonly<Record<CsvFault, Refusal>> = {
  'not-closed': {
    ground: 'a quotation mark without its pair',
    explain: () =>
      'A quotation mark opens a value here and none closes it. Add it, or double it where it is meant.',
  },
  'text-after-quote': {
    ground: 'text behind a closing quotation mark',
    explain: () =>
      'Text follows a closing quotation mark. A quotation mark inside a value is written twice: "".',
  },
};

/** `https://www.example.com/` and `example.com/` speak of all the site, as `example.com` does. */
const hostText = (value: string): string => value.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').replace(/\/$/, '');

/** What follows a host in an address, or stands before it. */
const beyondHost = /[/?#@]|[^:]:\d+$/;

const readSite = (value: string, line: number, into: Intake): void => {
  const text = hostText(value);
  const host = hostOf(text);
  if (value === '') into.refuse(line, value, noSite);
  else if (host === undefined) into.refuse(line, value, beyondHost.test(text) ? partOfSite : notAHost);
  else if (isOneWord(host)) into.refuse(line, value, oneWord);
  else into.take(host);
};

const isBlankOrNote = ({ values }: CsvWalk): boolean => {
  const [first = ''] = values;
  return first.startsWith('#') || values.every((value) => value.trim() === '');
};

/**
 * One site a row, in the column named url, domain, host, hostname, website or site, else in the first. A value
 * is a host or the address of its first page. Commas, semicolons and tabs separate; blank rows and rows that
 * begin with `#` are passed over. Lines are counted as an editor does, so that a row is known by where it begins.
 */
export const readCsv: OpenList = (text, into): ListCursor => {
  const { separator, column, hasHeader, from } = layoutOf(text);
  const walk = new CsvWalk(text, from, separator);
  if (hasHeader) walk.next();
  return {
    readNext: () => {
      if (!walk.next()) return false;
      if (walk.fault !== undefined) {
        into.refuse(walk.line, text.slice(walk.start, walk.end).trim(), faults[walk.fault]);
      } else if (!isBlankOrNote(walk)) {
        readSite(walk.values[column]?.trim() ?? '', walk.line, into);
      }
      return true;
    },
  };
};
