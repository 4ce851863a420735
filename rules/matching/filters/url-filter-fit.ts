import type { PageAddress } from '../../model/observation';

/** Whether the pieces follow one another in the text, the first at its beginning; what comes after is free. */
export const hasPieces = (pieces: readonly string[], text: string): boolean => {
  if (!text.startsWith(pieces[0] ?? '')) return false;
  let from = pieces[0]?.length ?? 0;
  for (let at = 1; at < pieces.length; at += 1) {
    const piece = pieces[at] ?? '';
    const found = text.indexOf(piece, from);
    if (found < 0) return false;
    from = found + piece.length;
  }
  return true;
};

/** Addresses without a host have no query of their own: `data:text/html,a?b` is one text. */
export const filteredPath = ({ host, path, query }: PageAddress): string =>
  host === '' && query !== '' ? `${path}?${query}` : path;
