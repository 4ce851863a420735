import type { Charter } from '../../model/pack';
import type { ChangeDirection } from '../../model/review';
import { directionOf, reachOfNumbers } from './reach';
import { changeOfSets } from './sets';
import { counted, listed, quoted } from './words';

/** What becomes of what a pack may read and keep. Reading or keeping more is stricter. */
export interface CharterChange {
  readonly part: string;
  readonly direction: ChangeDirection;
  readonly sentence: string;
}

const readable: Readonly<Record<Charter['reads'][number], string>> = {
  url: 'the address of a page',
  title: 'the title of a page',
  'page-text': 'the words a page shows',
  search: 'the words typed into a search engine',
  typed: 'words while they are typed into a page, never kept',
  'form-kinds': 'what kinds of details a form asks for, never what is filled in',
  device: 'settings of the browser and the device',
  extensions: 'which browser extensions are installed',
  'active-minutes': 'how many minutes the device is in use',
};
const keepable: Readonly<Record<Charter['keeps'][number], string>> = {
  host: 'the name of the site',
  rule: 'the rule',
  time: 'the time',
  count: 'how often',
  'device-facts': 'the setting of the device',
};
const away: Readonly<Record<Charter['offCampus'], { readonly rank: number; readonly says: string }>> = {
  off: { rank: 0, says: 'away from school its rules rest' },
  'tell-only': { rank: 1, says: 'away from school its rules only show tips, and stop nobody' },
  full: { rank: 2, says: 'away from school its rules hold as they do at school' },
};

const days = ['day', 'days'] as const;

export const changesOfCharter = (
  before: Charter,
  after: Charter,
  packName: string,
): readonly CharterChange[] => {
  const of = quoted(packName);
  const read = changeOfSets(before.reads, after.reads);
  const kept = changeOfSets(before.keeps, after.keeps);
  const named = (entries: readonly string[], names: Readonly<Record<string, string>>): string =>
    listed(entries.map((entry) => names[entry] ?? entry));
  const isSet = (entries: readonly string[]): boolean => entries.length > 0;
  return [
    ...told(
      isSet(read.added),
      'reads',
      'stricter',
      `${of} may now also read: ${named(read.added, readable)}.`,
    ),
    ...told(
      isSet(read.removed),
      'reads',
      'gentler',
      `${of} no longer reads: ${named(read.removed, readable)}.`,
    ),
    ...told(isSet(kept.added), 'keeps', 'stricter', `${of} now also keeps: ${named(kept.added, keepable)}.`),
    ...told(
      isSet(kept.removed),
      'keeps',
      'gentler',
      `${of} no longer keeps: ${named(kept.removed, keepable)}.`,
    ),
    ...told(
      before.retentionDays !== after.retentionDays,
      'retention',
      directionOf(reachOfNumbers(before.retentionDays, after.retentionDays)),
      `Notes of ${of} are kept ${counted(after.retentionDays, days)} instead of ${before.retentionDays}.`,
    ),
    ...told(
      before.offCampus !== after.offCampus,
      'off-campus',
      directionOf(reachOfNumbers(away[before.offCampus].rank, away[after.offCampus].rank)),
      `${of}: from now on ${away[after.offCampus].says}.`,
    ),
  ];
};

/** What a pack that comes or goes reads and keeps, as one sentence. */
export const charterWords = ({ reads, keeps, retentionDays, offCampus }: Charter): string =>
  [
    `It may read ${listed(reads.map((signal) => readable[signal]))},`,
    `and keeps ${listed(keeps.map((part) => keepable[part]))} for ${counted(retentionDays, days)};`,
    `${away[offCampus].says}.`,
  ].join(' ');

const told = (
  happened: boolean,
  part: string,
  direction: ChangeDirection,
  sentence: string,
): readonly CharterChange[] => (happened ? [{ part, direction, sentence }] : []);
