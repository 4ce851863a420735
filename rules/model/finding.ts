import type { Evidence } from './check';
import type { ActionId, Localised } from './effect';
import type { Kind } from './observation';
import type { Severity } from './severity';

export const routes = ['teacher', 'it', 'counselor'] as const;
/** Who should hear of a finding. */
export type Route = (typeof routes)[number];

/** A rule that matched, with what it saw. */
export interface Finding {
  readonly ruleId: string;
  readonly packId: string;
  readonly packRevision: number;
  readonly kind: Kind;
  readonly title: string;
  readonly clause: string | undefined;
  /** After softening. */
  readonly severity: Severity;
  readonly softened: boolean;
  /** What is carried out: `record` for a rule on trial, whatever it asks for. */
  readonly action: ActionId;
  readonly trial: boolean;
  readonly route: Route;
  readonly student: Localised;
  readonly teacher: Localised | undefined;
  /** Matched host for page rules. */
  readonly host: string | undefined;
  /** Already cut to what the pack's charter keeps. */
  readonly kept: Evidence;
  readonly repeats: { readonly count: number; readonly withinMs: number } | undefined;
  readonly graceMs: number;
}
