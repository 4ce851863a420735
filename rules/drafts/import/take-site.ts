import type { Gathering, Group } from './gathering';
import { type SitePattern, sitePattern } from './site-pattern';

/** One site of a file, and whether it closes or opens it. */
export interface WrittenSite {
  readonly line: number;
  /** As it stands in the file, for remarks. */
  readonly text: string;
  /** The site alone. */
  readonly site: string;
  readonly opens: boolean;
}

export const noRoom = 'The pack would be too long. Divide the file and import its parts one by one.';

/** Puts a site into a group, or says why not. */
export const takeSite = (written: WrittenSite, group: Group, gathering: Gathering): void => {
  const { line, text, site } = written;
  const pattern = sitePattern(site);
  const reason = place(pattern, written.opens, group, gathering);
  gathering.settle(line, text, group, reason);
  if (reason === undefined && pattern.changed !== undefined) gathering.change(line, text, pattern.changed);
};

/** Says why it cannot be placed. */
const place = (
  pattern: SitePattern,
  opens: boolean,
  group: Group,
  gathering: Gathering,
): string | undefined => {
  if (pattern.kind === 'refused') return pattern.reason;
  if (pattern.kind === 'host') {
    (opens ? group.openHosts : group.hosts).add(pattern.host);
    return undefined;
  }
  if (!gathering.hasRoomFor(pattern.filter)) return noRoom;
  (opens ? group.openFilters : group.filters).add(pattern.filter);
  return undefined;
};

/** What stays open is open to the rule for words too. */
export const shareOpenings = (sites: Group, words: Group): void => {
  for (const host of sites.openHosts) words.openHosts.add(host);
  for (const filter of sites.openFilters) words.openFilters.add(filter);
  // Where only words close pages, the sites that stay open belong to them.
  if (sites.blocksNothing && !words.blocksNothing)
    for (const piece of sites.pieces.splice(0)) words.pieces.push(piece);
};
