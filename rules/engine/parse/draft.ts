import type { CheckRegistry } from '../../model/check';
import type { ListFile } from '../../model/host-list';
import type { Rule, RulePack } from '../../model/pack';
import type { PatternEngine } from '../../model/pattern';
import type { Path } from './place';
import type { Report } from './report';

type Adjustment = NonNullable<RulePack['adjust']>[number];

/** One entry of a list and where it is written. */
export interface Placed<T> {
  readonly entry: T;
  readonly path: Path;
}

/** A pack whose shape is right, as far as it is: rules that are not are left out, so that the others are checked too. */
export interface Draft {
  readonly pack: RulePack;
  readonly rules: readonly Placed<Rule>[];
  readonly adjustments: readonly Placed<Adjustment>[];
  /** Whether nothing was left out: only then can it be said what the pack lacks. */
  readonly whole: boolean;
  readonly checks: CheckRegistry;
  /** Today's date as `2026-09-15`, where it is known. */
  readonly today: string | undefined;
  /** What reads patterns, where it is at hand. */
  readonly patternEngine: PatternEngine | undefined;
  /** What is known of the files of its lists, by the name of the list; those that are missing were not given. */
  readonly listFiles: ReadonlyMap<string, ListFile>;
}

/** One question to a draft. It says all that it finds. */
export type DraftCheck = (draft: Draft, report: Report) => void;

/** Each entry of a list of the pack with its path; nothing when there is no list. */
export const placed = <T>(entries: readonly T[] | undefined, path: Path): readonly Placed<T>[] =>
  (entries ?? []).map((entry, index) => ({ entry, path: [...path, index] }));
