import type { PhraseOptions } from '../../../model/check';

type Words = PhraseOptions & { readonly matching?: string; readonly in: readonly string[] };

/** Whether `wide` finds, and as surely, whatever `narrow` finds. Says no where it cannot tell. */
export const wordsCover = (wideParams: unknown, narrowParams: unknown): boolean => {
  const [wide, narrow] = [wideParams as Words, narrowParams as Words];
  if (JSON.stringify(wide) === JSON.stringify(narrow)) return true;
  const phrases = new Set(wide.any);
  return (
    wide.matching === narrow.matching &&
    narrow.in.every((field) => wide.in.includes(field)) &&
    narrow.any.every((phrase) => phrases.has(phrase)) &&
    (wide.atLeastDistinct ?? 1) <= (narrow.atLeastDistinct ?? 1) &&
    (wide.density ?? 0) <= (narrow.density ?? 0) &&
    (narrow.alsoFold ?? []).every((folding) => wide.alsoFold?.includes(folding)) &&
    isNoStricter(wide.near, narrow.near) &&
    isNoStricter(wide.softenNear, narrow.softenNear)
  );
};

const isNoStricter = (wide: PhraseOptions['near'], narrow: PhraseOptions['near']): boolean =>
  wide === undefined || JSON.stringify(wide) === JSON.stringify(narrow);
