import type { CheckRegistry } from '../../../model/check';
import type { Condition, RulePack } from '../../../model/pack';

/** A condition taken apart: all of these must hold. */
export type Conjunction = readonly Part[];

export type Part = {
  /** The same for the same condition; nothing of the packs in it, whose lists may differ. */
  readonly key: string;
} & (
  | {
      readonly kind: 'question';
      readonly check: string;
      readonly params: unknown;
      /** The pack whose lists it means. */
      readonly pack: RulePack;
    }
  | { readonly kind: 'any' | 'none'; readonly branches: readonly Conjunction[] }
);

export type Question = Extract<Part, { readonly kind: 'question' }>;

/** Several keys are AND, and so is `all`. */
export const partsOf = (when: Condition, pack: RulePack): Conjunction =>
  Object.entries(when).flatMap(([name, value]): Conjunction => {
    if (value === undefined) return [];
    if (name === 'all') return (value as readonly Condition[]).flatMap((part) => partsOf(part, pack));
    if (name === 'any' || name === 'none') {
      const branches = (value as readonly Condition[]).map((part) => partsOf(part, pack));
      return [
        {
          kind: name,
          branches,
          key: JSON.stringify([name, branches.map((each) => each.map(({ key }) => key))]),
        },
      ];
    }
    return [{ kind: 'question', check: name, params: value, pack, key: JSON.stringify([name, value]) }];
  });

const longestWords = 90;

/** A part as words that are true on a match: “the site is on the list “games””. */
export const wordsOf = (part: Part, checks: CheckRegistry): string => {
  if (part.kind !== 'question') {
    const inner = part.branches.map((branch) => branch.map((each) => wordsOf(each, checks)).join(' and '));
    return shortened(`${part.kind === 'any' ? 'one' : 'none'} of: ${inner.join('; ')}`);
  }
  return shortened(checks.get(part.check)?.says(part.params as never).en ?? part.check);
};

const shortened = (text: string): string =>
  text.length > longestWords ? `${text.slice(0, longestWords)}…` : text;
