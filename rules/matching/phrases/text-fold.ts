const invisible = /\p{Default_Ignorable_Code_Point}/gu;
/** Apostrophes as people and word processors write them: typographic, fullwidth, modifier letter. */
const apostrophes = /[’＇ʼ]/g;

/**
 * One form for every way to write the same letters: NFKC, invisible characters dropped, and full case folding.
 * `toLowerCase` is not folding: ß stays, a final sigma differs from others, and İ keeps a dot above its i.
 * Diacritics are kept: they make other words.
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(invisible, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ς', 'σ')
    .replaceAll('i\u0307', 'i')
    .replace(apostrophes, "'")
    .normalize('NFC');
