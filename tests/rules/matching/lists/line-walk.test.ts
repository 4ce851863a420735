import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LineWalk } from '../../../../rules/matching/lists/line-walk';

const linesOf = (text: string) => {
  const walk = new LineWalk(text);
  const lines: [number, string][] = [];
  while (walk.next()) lines.push([walk.number, walk.line]);
  return lines;
};

it('goes through any text as if it were split at its line ends', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b c', '\n', '\r', '\r\n', '\uFEFF', '\u2028'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (written) => {
      const split = written.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
      const naive = split.at(-1) === '' ? split.slice(0, -1) : split;
      expect(linesOf(written)).toEqual(naive.map((line, at) => [at + 1, line]));
    }),
  );
});
