import type { Gathering, Group } from './gathering';
import { noRoom, takeSite } from './take-site';

/** What a block set comes to. */
export interface SetGroups {
  readonly sites: Group;
  readonly keywords: Group;
}

/** Takes one of the sites of a set: a site, `+` and what stays open, `~` and a keyword. */
export const takePiece = (
  piece: string,
  line: number,
  { sites, keywords }: SetGroups,
  gathering: Gathering,
): void => {
  const opens = piece.startsWith('+');
  const site = opens ? piece.slice(1) : piece;
  if (piece.startsWith('~')) takeKeyword(piece, line, keywords, gathering);
  else if (piece.startsWith('>')) gathering.refuse(line, piece, fromElsewhere);
  else if (site === 'FILE') gathering.refuse(line, piece, filesOfDevice);
  else takeSite({ line, text: piece, site, opens }, sites, gathering);
};

const fromElsewhere = 'Where a page was opened from is not known here. Write the sites themselves.';
const filesOfDevice = 'This means files of the device. Write a rule with url: { matchesAny: ["file:///*"] }.';
const recordsOnly =
  'Words also stand in pages that nobody means, so the rule for them only records, and mildly beside words of a lesson.';

/** `~free_spins`: a word, or words with a low line for each space. */
const takeKeyword = (piece: string, line: number, group: Group, gathering: Gathering): void => {
  const phrase = piece.slice(1).replace(/_+/g, ' ').trim();
  const reason = keywordReason(phrase) ?? (gathering.hasRoomFor(phrase) ? undefined : noRoom);
  gathering.settle(line, piece, group, reason);
  if (reason !== undefined) return;
  group.phrases.add(phrase);
  gathering.change(line, piece, recordsOnly);
};

const keywordReason = (phrase: string): string | undefined => {
  if (phrase.includes('*')) return 'A star inside a word is not known here. Write the words themselves.';
  if (!/[\p{L}\p{N}]/u.test(phrase) || /\p{Surrogate}/u.test(phrase)) return 'This keyword holds no word.';
  return phrase.length > 200 ? 'A phrase has 200 characters at most.' : undefined;
};
