import type { Remark } from '../../engine/parse/report';
import type { RulePack } from '../../model/pack';
import type { LintField } from './lint-field';

/** What a lint says of one place in one pack. */
export interface Found extends Omit<Remark, 'lint'> {
  /** The pack, the same object as it was given in. */
  readonly pack: RulePack;
}

/** One question to packs that are free of errors. It says all that it finds, each as a warning. */
export interface Lint {
  /** As editors and reports name it, such as `dead-rule`. */
  readonly id: string;
  /** What it looks for, as one sentence for people. */
  readonly about: string;
  readonly find: (field: LintField) => readonly Found[];
}
