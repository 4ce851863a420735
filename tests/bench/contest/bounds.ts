import type { Contender } from './contender';

/** Up to how many lines some contenders are measured, and why not with more. */
export interface Bound {
  readonly contenders: readonly Contender[];
  readonly most: number;
  readonly reason: string;
}

/** Those that are measured with so many lines; who is not is told in a sentence. */
export const withinBounds = (
  contenders: readonly Contender[],
  count: number,
  bounds: readonly Bound[],
): readonly Contender[] =>
  contenders.filter((contender) => {
    const bound = bounds.find((each) => each.contenders.includes(contender));
    if (!bound || count <= bound.most) return true;
    console.log(`\nLeft out at ${count.toLocaleString('en')}: ${contender.name} (${bound.reason}).`);
    return false;
  });
