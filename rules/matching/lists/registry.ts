import type { ListFormat } from '../../model/host-list';
import type { OpenList } from './list-format';
import { readAdblock } from './read-adblock';
import { readChromeUrlList } from './read-chrome-url-list';
import { readCsv } from './read-csv';
import { readDomains } from './read-domains';
import { readHostsFile } from './read-hosts-file';

/** How each format is read. */
export const listReaders: Readonly<Record<ListFormat, OpenList>> = {
  domains: readDomains,
  'hosts-file': readHostsFile,
  adblock: readAdblock,
  'chrome-url-list': readChromeUrlList,
  csv: readCsv,
};
