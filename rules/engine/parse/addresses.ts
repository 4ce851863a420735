import { normaliseUrl } from '../../matching/addresses/url';
import { parseUrlFilter } from '../../matching/filters/url-filter-parse';
import { invalidHostEntry } from '../../matching/hosts/host-index';
import { type Draft, type DraftCheck, placed } from './draft';
import { messageAndFix } from './message-and-fix';
import type { Path } from './place';
import { asksOf, pathOfText, questionsOf } from './questions';
import type { Report } from './report';

/** Hosts, filters and addresses must be ones that a browser could open. */
export const addresses: DraftCheck = (draft, report) => {
  const { pack, rules } = draft;
  for (const [name, list] of Object.entries(pack.lists ?? {})) {
    if (!('hosts' in list)) continue;
    for (const { entry, path } of placed(list.hosts, ['lists', name, 'hosts'])) host(entry, path, report);
  }
  for (const { entry, path } of placed(pack.forwarders, ['forwarders'])) {
    host(entry.host, [...path, 'host'], report);
  }
  for (const { entry, path } of placed(pack.protected, ['protected'])) {
    address(entry.url, [...path, 'url'], report);
  }
  for (const rule of rules) {
    for (const { entry, path } of placed(rule.entry.tests, [...rule.path, 'tests'])) {
      if (entry.given.url !== undefined) address(entry.given.url, [...path, 'given', 'url'], report);
    }
  }
  inConditions(draft, report);
};

const inConditions = (draft: Draft, report: Report): void => {
  for (const question of questionsOf(draft)) {
    const { hosts, filters } = asksOf(question);
    for (const entry of new Set(hosts)) {
      if (report.full) return;
      const reason = invalidHostEntry(entry);
      if (reason !== undefined) refuse(reason, pathOfText(question, entry), report);
    }
    for (const filter of new Set(filters)) {
      if (report.full) return;
      const read = parseUrlFilter(filter);
      if (!read.ok) refuse(read.reason, pathOfText(question, filter), report);
    }
  }
};

const host = (entry: string, path: Path, report: Report): void => {
  const reason = invalidHostEntry(entry);
  if (reason !== undefined) refuse(reason, path, report);
};

const address = (url: string, path: Path, report: Report): void => {
  if (normaliseUrl(url) !== undefined) return;
  const message = 'No browser can open this address.';
  report.error({ path, message, fix: 'Write a whole address such as "https://www.site.example/page".' });
};

const refuse = (reason: string, path: Path, report: Report): void =>
  report.error({ path, ...messageAndFix(reason) });
