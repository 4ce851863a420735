import type { RulePack } from '../../../rules/model/pack';

type When = Readonly<Record<string, unknown>>;

/** A check that a pack asks. */
export interface AskedCheck {
  readonly check: string;
  readonly params: When;
  /** How many `all`, `any` and `none` are around it. */
  readonly depth: number;
  readonly of: 'rule' | 'exception';
}

const groups: ReadonlySet<string> = new Set(['all', 'any', 'none']);

const asked = (when: When, of: AskedCheck['of'], depth = 0): readonly AskedCheck[] =>
  Object.entries(when).flatMap(([check, params]): readonly AskedCheck[] =>
    groups.has(check)
      ? (params as readonly When[]).flatMap((part) => asked(part, of, depth + 1))
      : [{ check, params: params as When, depth, of }],
  );

/** Every check in every condition of a pack. */
export const questionsOf = ({ rules, adjust = [] }: RulePack): readonly AskedCheck[] => [
  ...rules.flatMap(({ when }) => asked(when, 'rule')),
  ...[...rules, ...adjust].flatMap(({ exceptions = [] }) =>
    exceptions.flatMap(({ when }) => (when === undefined ? [] : asked(when, 'exception'))),
  ),
];
