import { gatherChromeUrlList } from './gather-chrome-url-list';
import { gatherGoGuardian } from './gather-goguardian';
import { gatherLeechBlock } from './gather-leechblock';
import { gatherList } from './gather-list';
import type { Gathering } from './gathering';

export const importFormats = [
  'chrome-url-list',
  'goguardian-csv',
  'leechblock',
  'domains',
  'hosts',
  'adblock',
  'csv',
] as const;
export type ImportFormat = (typeof importFormats)[number];

/** How each format is read. Texts of any kind are read to their end: nothing throws. */
export const gatherers: Readonly<Record<ImportFormat, (text: string) => Gathering>> = {
  'chrome-url-list': gatherChromeUrlList,
  'goguardian-csv': gatherGoGuardian,
  leechblock: gatherLeechBlock,
  domains: gatherList('domains', 'Sites of a list'),
  hosts: gatherList('hosts-file', 'Sites of a hosts file'),
  adblock: gatherList('adblock', 'Sites of an ad blocker’s list'),
  csv: gatherList('csv', 'Sites of a table'),
};
