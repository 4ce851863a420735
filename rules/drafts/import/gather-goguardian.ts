import { layoutOf } from '../../matching/lists/csv-columns';
import { CsvWalk } from '../../matching/lists/csv-walk';
import { startOf } from '../../matching/lists/line-walk';
import { Gathering, type Group } from './gathering';
import { shareOpenings, takeSite } from './take-site';

/** Where the columns of the table are; -1 for one that it does not have. */
interface Columns {
  readonly action: number;
  readonly url: number;
  readonly type: number;
}

const noTable =
  'The first line of a GoGuardian policy names its columns, among them action and url. Export the policy anew as CSV.';

/**
 * A policy as GoGuardian Admin exports and imports it: a table with the columns `action` (block or allow) and `url`,
 * perhaps `type` and a count of what was blocked. An address stands for its subdomains, an allowed one always wins,
 * and `*word*` means every address that holds the word. GoGuardian publishes no full description of the format:
 * https://help.goguardian.com/hc/en-us/articles/360000175666
 * https://help.goguardian.com/hc/en-us/articles/115003934826
 */
export const gatherGoGuardian = (text: string): Gathering => {
  const gathering = new Gathering();
  const walk = new CsvWalk(text, startOf(text), layoutOf(text).separator);
  const columns = readHeader(walk);
  if (columns === undefined) {
    refuseAll(walk, gathering);
    return gathering;
  }
  const sites = gathering.group('Sites that GoGuardian blocked');
  const keywords = gathering.group('Words in addresses that GoGuardian blocked');
  while (walk.next()) {
    if (walk.fault !== undefined)
      gathering.refuse(walk.line, rowOf(walk), 'A quotation mark has no pair here.');
    else if (!isEmpty(walk)) takeRow(walk, columns, { sites, keywords }, gathering);
  }
  shareOpenings(sites, keywords);
  return gathering;
};

const isEmpty = ({ values }: CsvWalk): boolean => values.every((value) => value.trim() === '');
const rowOf = ({ values }: CsvWalk): string => values.join(',');

/** The first row that is not empty, when it is a header. The walk then stands on it. */
const readHeader = (walk: CsvWalk): Columns | undefined => {
  while (walk.next()) {
    if (isEmpty(walk)) continue;
    const names = walk.values.map((name) => name.trim().toLowerCase());
    const columns = {
      action: names.indexOf('action'),
      url: names.indexOf('url'),
      type: names.indexOf('type'),
    };
    return columns.action < 0 || columns.url < 0 ? undefined : columns;
  }
  return undefined;
};

const refuseAll = (walk: CsvWalk, gathering: Gathering): void => {
  do {
    if (!isEmpty(walk)) gathering.refuse(walk.line, rowOf(walk), noTable);
  } while (walk.next());
};

interface Groups {
  readonly sites: Group;
  readonly keywords: Group;
}

const takeRow = (walk: CsvWalk, columns: Columns, groups: Groups, gathering: Gathering): void => {
  const text = rowOf(walk);
  const { line, values } = walk;
  const site = (values[columns.url] ?? '').trim();
  const action = (values[columns.action] ?? '').trim().toLowerCase();
  const reason = reasonAgainst(action, (values[columns.type] ?? '').trim().toLowerCase());
  if (reason !== undefined) gathering.refuse(line, text, reason);
  else if (isKeyword(site))
    takeKeyword({ line, text, word: site.replaceAll('*', ''), action }, groups, gathering);
  else takeSite({ line, text, site, opens: action === 'allow' }, groups.sites, gathering);
};

const reasonAgainst = (action: string, type: string): string | undefined => {
  if (action !== 'block' && action !== 'allow') {
    return 'The action is neither block nor allow, and its meaning is not known.';
  }
  return ['', 'url', 'website', 'site'].includes(type)
    ? undefined
    : 'This row is not of a site but of something else, such as a video. Rules here judge addresses.';
};

/** `*unblocked*`: a word, which no host is without a dot. */
const isKeyword = (site: string): boolean => /^\*[^*./]+\*$/.test(site);

interface Keyword {
  readonly line: number;
  readonly text: string;
  readonly word: string;
  readonly action: string;
}

const takeKeyword = (
  { line, text, word, action }: Keyword,
  { keywords }: Groups,
  gathering: Gathering,
): void => {
  const reason =
    action === 'allow' ? opensByWord : keywords.patterns.size >= mostKeywords ? tooMany : keywordReason(word);
  gathering.settle(line, text, keywords, reason);
  if (reason !== undefined) return;
  keywords.patterns.add(`(?i)${word}`);
  gathering.change(line, text, asPattern);
};

const mostKeywords = 500;
const tooMany = 'A pack has 500 patterns at most.';
const opensByWord = 'A word that opens pages cannot be said here. Write the sites that must stay open.';
const asPattern =
  'Taken as a pattern of the whole address. It also stands in addresses that nobody means, so this rule only records.';

const keywordReason = (word: string): string | undefined => {
  if (!/^[a-z0-9 _-]{1,80}$/i.test(word)) {
    return 'Only words of plain letters and digits are taken, of 80 characters at most.';
  }
  return word.length < 4
    ? 'So short a word stands in many names that nobody means: “io” is in ohio.gov. Write the sites.'
    : undefined;
};
