type Noun = readonly [one: string, many: string];

/** What more of a parameter means for what a check covers, and how it is told. */
export type ParamMeaning =
  /** Entries of which one is enough, or that excuse. */
  | {
      readonly kind: 'entries';
      readonly more: 'wider' | 'narrower';
      readonly noun: Noun;
      /** Whether the entries are words for people once dashes are spaces, are told as they are, or tell nobody anything. */
      readonly told: 'spaced' | 'quoted' | 'counted';
      /** Leaving the parameter out means every entry there could be, instead of none. */
      readonly absentIsAll?: true;
    }
  | {
      readonly kind: 'number';
      readonly more: 'wider' | 'narrower';
      readonly noun: string;
      /** What leaving it out stands for. */
      readonly absent?: number;
    }
  /** The name of a list of hosts. */
  | { readonly kind: 'list' };

const sites: Noun = ['site', 'sites'];
const extensions: Noun = ['extension', 'extensions'];

const words = { kind: 'entries', told: 'quoted' } as const;
const distance = 'the greatest distance in words';

/**
 * What is known of each parameter of each check, by check and by path. Where a parameter that changed is not here,
 * nobody can tell whether the check covers more or less.
 */
export const paramMeanings: Readonly<Record<string, Readonly<Record<string, ParamMeaning>>>> = {
  host: {
    inList: { kind: 'list' },
    isOneOf: { kind: 'entries', more: 'wider', noun: sites, told: 'quoted' },
  },
  url: {
    matchesAny: { kind: 'entries', more: 'wider', noun: ['address', 'addresses'], told: 'quoted' },
    unlessAny: {
      kind: 'entries',
      more: 'narrower',
      noun: ['address that is let through', 'addresses that are let through'],
      told: 'quoted',
    },
  },
  words: {
    in: { kind: 'entries', more: 'wider', noun: ['place to look', 'places to look'], told: 'spaced' },
    any: { ...words, more: 'wider', noun: ['word or phrase', 'words or phrases'] },
    'near.any': {
      ...words,
      more: 'wider',
      noun: ['word near by', 'words near by'],
      absentIsAll: true,
    },
    'near.within': { kind: 'number', more: 'wider', noun: distance, absent: Number.POSITIVE_INFINITY },
    'softenNear.any': { ...words, more: 'narrower', noun: ['word that excuses', 'words that excuse'] },
    'softenNear.within': { kind: 'number', more: 'narrower', noun: distance, absent: 0 },
    alsoFold: {
      kind: 'entries',
      more: 'wider',
      noun: ['disguise that it sees through', 'disguises that it sees through'],
      told: 'spaced',
    },
    atLeastDistinct: {
      kind: 'number',
      more: 'narrower',
      noun: 'the least number of different words',
      absent: 1,
    },
    density: { kind: 'number', more: 'narrower', noun: 'the least share of such words', absent: 0 },
  },
  form: {
    of: {
      kind: 'entries',
      more: 'wider',
      noun: ['kind of detail in a form', 'kinds of details in a form'],
      told: 'spaced',
    },
    atLeast: { kind: 'number', more: 'narrower', noun: 'the least number of such details', absent: 1 },
  },
  'auto-lock': {
    atMost: { kind: 'number', more: 'narrower', noun: 'the seconds until the screen must lock' },
  },
  'browser-version': {
    'milestonesBehind.above': {
      kind: 'number',
      more: 'narrower',
      noun: 'how many versions behind is still fine',
    },
  },
  'extension-approval': {
    approved: {
      kind: 'entries',
      more: 'narrower',
      noun: ['approved extension', 'approved extensions'],
      told: 'counted',
    },
  },
  'extension-powers': {
    anyOf: {
      kind: 'entries',
      more: 'wider',
      noun: ['power of an extension', 'powers of an extension'],
      told: 'quoted',
    },
    except: { kind: 'entries', more: 'narrower', noun: extensions, told: 'counted' },
  },
  'extension-source': {
    anyOf: {
      kind: 'entries',
      more: 'wider',
      noun: ['way of installing an extension', 'ways of installing an extension'],
      told: 'spaced',
    },
    except: { kind: 'entries', more: 'narrower', noun: extensions, told: 'counted' },
  },
  'required-extension': {
    ids: {
      kind: 'entries',
      more: 'wider',
      noun: ['extension that must be there', 'extensions that must be there'],
      told: 'counted',
    },
  },
  proxy: {
    allowed: {
      kind: 'entries',
      more: 'narrower',
      noun: ['proxy setting that is fine', 'proxy settings that are fine'],
      told: 'spaced',
    },
  },
  'storage-free': {
    belowMegabytes: { kind: 'number', more: 'wider', noun: 'the megabytes that must be free' },
  },
  'active-minutes': {
    atLeast: { kind: 'number', more: 'narrower', noun: 'the minutes of use from which on it counts' },
    on: {
      kind: 'entries',
      more: 'wider',
      noun: ['group of sites', 'groups of sites'],
      told: 'spaced',
      absentIsAll: true,
    },
  },
};
