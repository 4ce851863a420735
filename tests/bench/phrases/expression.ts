import type { Contender } from '../contest/contender';

const inWord = String.raw`[\p{L}\p{M}\p{N}]`;

/** One big native expression. It finds no phrase inside or across another, so that it may count fewer. */
export const nativeExpression: Contender = {
  name: 'one native expression',
  load: () => ({
    build: (lines) => {
      const longestFirst = lines.toSorted((a, b) => b.length - a.length);
      const expression = new RegExp(`(?<!${inWord})(?:${longestFirst.join('|')})(?!${inWord})`, 'giu');
      const countIn = (text: string): number => text.match(expression)?.length ?? 0;
      return { ready: { prepare: (texts) => (at) => countIn(texts[at] ?? '') } };
    },
  }),
};
