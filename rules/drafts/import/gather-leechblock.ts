import { Gathering, type Group } from './gathering';
import { dayMask, hoursOf, schoolDays } from './leechblock-hours';
import { type SetGroups, takePiece } from './leechblock-pieces';
import { type LeechBlockSetting, readLeechBlock } from './leechblock-settings';
import { shareOpenings } from './take-site';

/**
 * The options that LeechBlock NG exports. Each block set becomes a rule for its sites, with its hours, and one for its
 * keywords. A `+` before a site keeps it open, `~` marks a keyword, `>` a page one comes from, `#` a note.
 * https://www.proginosko.com/leechblock/faq/
 */
export const gatherLeechBlock = (text: string): Gathering => {
  const gathering = new Gathering();
  const { settings, stray } = readLeechBlock(text);
  for (const { line, text: written } of stray) {
    gathering.refuse(line, written, 'This line is not written as LeechBlock exports it: name=value.');
  }
  const sets = new Map<number, LeechBlockSetting[]>();
  for (const setting of settings) {
    const others = sets.get(setting.set);
    if (others === undefined) sets.set(setting.set, [setting]);
    else others.push(setting);
  }
  for (const set of sets.values()) takeSet(set, gathering);
  tellOfSubdomains(settings, gathering);
  return gathering;
};

/** By itself LeechBlock means a site and its www alone; lists and filters here mean its subdomains too. */
const tellOfSubdomains = (settings: readonly LeechBlockSetting[], gathering: Gathering): void => {
  const first = settings.find(({ name, value }) => name === 'sites' && value !== '');
  const hasThem = settings.some(({ name, value }) => name === 'matchSubdomains' && value === 'true');
  if (first === undefined || hasThem || gathering.groups.every(({ blocksNothing }) => blocksNothing)) return;
  gathering.change(first.line, 'sites of all sets', subdomainsToo);
};
const subdomainsToo =
  'LeechBlock meant these sites without their subdomains, which belong to them here. For a host alone write a dot before it.';

/** Settings that together make a set; whatever else has a value is told as left behind. */
const understood: ReadonlySet<string> = new Set(['setName', 'sites', 'times', 'days', 'disable', 'conjMode']);
/** Nothing is asked by a setting that is empty or off. */
const asksNothing = (value: string): boolean => ['', '0', 'false'].includes(value);

const reasons: Readonly<Record<string, string>> = {
  limitMins:
    'A budget of minutes does not open and close sites here. A rule with active-minutes can tell when one is used up.',
  regexpBlock:
    'A regular expression. Write it yourself as url: { matching: re2, matchesAny: [...] }, in RE2 syntax.',
  regexpAllow:
    'A regular expression. Write it yourself as url: { matching: re2, matchesAny: [...] }, in RE2 syntax.',
  regexpKeyword:
    'A regular expression. Write it yourself under words with matching: re2, for titles and searches.',
  sitesURL: 'A list at an address is not fetched. Download it and import it by itself.',
};
const ownAffair = 'A setting of LeechBlock’s own windows and clocks, which have nothing like it here.';

const takeSet = (settings: readonly LeechBlockSetting[], gathering: Gathering): void => {
  const last = new Map(settings.map((setting) => [setting.name, setting]));
  const set = settings[0]?.set ?? 0;
  const known = set > 0;
  for (const setting of settings) {
    const isTaken = known && understood.has(setting.name);
    // Subdomains always belong to a site here.
    if (asksNothing(setting.value) || setting.name === 'matchSubdomains') continue;
    if (last.get(setting.name) !== setting) {
      gathering.refuse(
        setting.line,
        setting.text,
        'This setting is written again further down, and the last one counts.',
      );
    } else if (!isTaken) {
      gathering.refuse(setting.line, setting.text, (known ? reasons[setting.name] : undefined) ?? ownAffair);
    }
  }
  if (known) takeSites(last, set, gathering);
};

type SetSettings = ReadonlyMap<string, LeechBlockSetting>;

const takeSites = (settings: SetSettings, set: number, gathering: Gathering): void => {
  const valueOfSetting = (name: string): string => settings.get(name)?.value ?? '';
  const title = valueOfSetting('setName') || `Block set ${set}`;
  const sites = gathering.group(title);
  const keywords = gathering.group(`${title}: words`);
  const trouble = takeHours(settings, [sites, keywords], gathering);
  if (valueOfSetting('disable') === 'true') sites.isOff = true;
  keywords.isOff = sites.isOff;
  const line = settings.get('sites')?.line ?? 1;
  const pieces = valueOfSetting('sites').split(/\s+/);
  for (const piece of pieces.filter((each) => each !== '' && !each.startsWith('#'))) {
    if (trouble !== undefined) gathering.refuse(line, piece, trouble.reason);
    else takePiece(piece, line, { sites, keywords }, gathering);
  }
  shareOpenings(sites, keywords);
  takeManners(settings, trouble, { sites, keywords }, gathering);
};

/** Name and hours are carried over with what the set closes, or not at all. */
const takeManners = (
  settings: SetSettings,
  trouble: Trouble | undefined,
  { sites, keywords }: SetGroups,
  gathering: Gathering,
): void => {
  const group = [sites, keywords].find(({ blocksNothing }) => !blocksNothing);
  for (const { name, line, text, value } of settings.values()) {
    if (name === 'sites' || name === trouble?.setting || !understood.has(name) || asksNothing(value))
      continue;
    if (group === undefined) gathering.refuse(line, text, 'Nothing that this set closes was taken over.');
    else group.take(line, text);
  }
};

interface Trouble {
  readonly reason: string;
  /** The setting that was refused with it. */
  readonly setting: string | undefined;
}

const budgetOnly: Trouble = {
  reason:
    'This set closes its sites only when a budget of minutes is used up. A rule would close them at once.',
  setting: undefined,
};
const noHours =
  'Without hours LeechBlock never closes the sites of this set by itself. The rule holds at all hours once it is live.';

/** Gives the groups their hours; says what keeps the sites of the set from being taken. */
const takeHours = (
  settings: SetSettings,
  groups: readonly Group[],
  gathering: Gathering,
): Trouble | undefined => {
  const [times, days, limit] = [settings.get('times'), settings.get('days'), settings.get('limitMins')];
  const hasLimit = limit !== undefined && !asksNothing(limit.value);
  const hasHours = times !== undefined && times.value !== '';
  if (hasLimit && (!hasHours || settings.get('conjMode')?.value === 'true')) return budgetOnly;
  if (!hasHours) {
    const sites = settings.get('sites');
    if (sites !== undefined && sites.value !== '') gathering.change(sites.line, sites.text, noHours);
    return undefined;
  }
  const mask = days === undefined ? schoolDays : dayMask(days.value);
  if (mask === undefined || days?.value === '0') return refuseSetting(days ?? times, badDays, gathering);
  const hours = hoursOf(times.value, mask);
  if (hours === undefined) return refuseSetting(times, badTimes, gathering);
  for (const group of groups) group.hours = hours;
  return undefined;
};

const badDays = 'The days are not told, or are none. Choose the days in LeechBlock and export anew.';
const badTimes = 'The times are not written as 0900-1200,1300-1700.';

const refuseSetting = (
  { line, text, name, value }: LeechBlockSetting,
  reason: string,
  gathering: Gathering,
): Trouble => {
  if (!asksNothing(value)) gathering.refuse(line, text, reason);
  return { reason: `The hours of this set could not be read. ${reason}`, setting: name };
};
