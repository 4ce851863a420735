import { parseUrlFilter, type UrlFilter } from '../../matching/filters/url-filter-parse';
import { isJsonList, openJsonList } from '../../matching/lists/json-list';
import { byLine, isTooLong, tooLong } from '../../matching/lists/line-walk';
import type { Intake, ReadLine } from '../../matching/lists/list-format';
import { Gathering, type Group } from './gathering';
import { linesOfKeys, readJsonObject } from './json-lines';
import { noRoom } from './take-site';

const longestFilter = 2048;

/**
 * The filters of Chrome's URL lists, whole hosts or not: one a line, as a JSON array, or a policy with URLBlocklist
 * and URLAllowlist. They are taken as they are, and the more specific one decides, as in Chrome.
 * https://support.google.com/chrome/a/answer/9942583
 */
export const gatherChromeUrlList = (text: string): Gathering => {
  const gathering = new Gathering();
  const group = gathering.group('Addresses on Chrome’s block list');
  group.inChromeOrder = true;
  const policy = readJsonObject(text);
  if (policy === undefined) takeLines(text, group, gathering);
  else takePolicy(policy, text, group, gathering);
  return gathering;
};

const takeLines = (text: string, group: Group, gathering: Gathering): void => {
  const readLine: ReadLine = (line, number) => {
    if (!line.startsWith('#')) takeFilter(line, number, false, group, gathering);
  };
  const intake: Intake = {
    take: () => undefined,
    refuse: (line, written, refusal) => gathering.refuse(line, written, refusal.explain(written)),
  };
  const open = isJsonList(text) ? openJsonList(readLine) : byLine(() => readLine);
  const cursor = open(text, intake);
  while (cursor.readNext());
};

const opensByName: ReadonlyMap<string, boolean> = new Map([
  ['URLBlocklist', false],
  ['URLBlacklist', false],
  ['URLAllowlist', true],
  ['URLWhitelist', true],
]);

const takePolicy = (
  policy: Readonly<Record<string, unknown>>,
  text: string,
  group: Group,
  gathering: Gathering,
): void => {
  const lines = linesOfKeys(text);
  for (const [name, value] of Object.entries(policy)) {
    const line = lines.get(name) ?? 1;
    const opens = opensByName.get(name);
    if (opens === undefined) {
      gathering.refuse(
        line,
        name,
        'This policy is not a list of addresses. Only URLBlocklist and URLAllowlist are read.',
      );
    } else if (!Array.isArray(value)) {
      gathering.refuse(line, name, 'This policy must be a list of filters in square brackets.');
    } else {
      for (const filter of value) takeItem(filter, line, opens, group, gathering);
    }
  }
};

const takeItem = (item: unknown, line: number, opens: boolean, group: Group, gathering: Gathering): void => {
  if (typeof item === 'string') takeFilter(item.trim(), line, opens, group, gathering);
  else gathering.refuse(line, JSON.stringify(item) ?? '', 'A filter is a text in quotation marks.');
};

const takeFilter = (text: string, line: number, opens: boolean, group: Group, gathering: Gathering): void => {
  const reason = reasonAgainst(text, opens) ?? (gathering.hasRoomFor(text) ? undefined : noRoom);
  gathering.settle(line, text, group, reason);
  if (reason === undefined) (opens ? group.openFilters : group.filters).add(text);
};

const reasonAgainst = (text: string, opens: boolean): string | undefined => {
  if (isTooLong(text)) return tooLong.explain(text);
  const parsed = parseUrlFilter(text);
  if (!parsed.ok) return parsed.reason;
  if (text.length > longestFilter) return 'An address filter has 2,048 characters at most.';
  if (opens || !isEverything(parsed.filter)) return undefined;
  return everything;
};

const everything =
  'This means every address of a kind. Write * for all of them, or the sites that are meant.';

const isEverything = ({ host, port, pathLength, query }: UrlFilter): boolean =>
  host === '' && port === 0 && pathLength === 0 && query.length === 0;
