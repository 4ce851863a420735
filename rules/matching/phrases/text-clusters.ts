import { foldText } from './text-fold';

/**
 * What normalisation may join into one: a row of Hangul, or a base with its marks. Thai and Lao AM count as
 * marks, because NFKC moves their first half to the letter before.
 */
const clusters =
  /(?:[\uac00-\ud7a3\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb]+|.)[\p{M}\uff9e\uff9f\u0e33\u0eb3\p{Default_Ignorable_Code_Point}]*/suy;
const foldedCharacters = /.\p{M}*/gsu;

/** A piece of a run with its folded characters, each a letter or digit with its marks. */
export type TakeCluster = (folded: readonly string[], start: number, end: number) => void;

/** Kana and common ideographs fold to themselves; most text in those scripts is made of nothing else. */
const isSettled = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x3041 && code <= 0x3096) ||
  (code >= 0x30a1 && code <= 0x30fa);

/**
 * Cuts a run where normalisation cannot join across the cut, and folds each piece by itself, so that every
 * folded character keeps its place in the original.
 */
export const eachCluster = (run: string, take: TakeCluster): void => {
  let at = 0;
  while (at < run.length) {
    const isLast = at + 1 === run.length;
    if (isSettled(run.charCodeAt(at)) && (isLast || isSettled(run.charCodeAt(at + 1)))) {
      take([run.charAt(at)], at, at + 1);
      at += 1;
      continue;
    }
    clusters.lastIndex = at;
    const [written = run.charAt(at)] = clusters.exec(run) ?? [];
    take(foldText(written).match(foldedCharacters) ?? [], at, at + written.length);
    at += written.length;
  }
};
