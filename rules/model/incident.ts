import type { Evidence } from './check';
import type { ActionId } from './effect';
import type { Route } from './finding';
import type { Kind } from './observation';
import type { Severity } from './severity';

export const dispositions = ['open', 'acknowledged', 'not-a-problem', 'resolved'] as const;
/** A person's word on an incident. */
export type Disposition = (typeof dispositions)[number];

/** The stored record of like findings: same rule, same host, at most 15 minutes apart. */
export interface Incident {
  readonly id: string;
  readonly ruleId: string;
  readonly packId: string;
  readonly packRevision: number;
  readonly kind: Kind;
  /** The rule's title when it was recorded, so that a later pack cannot rewrite the record. */
  readonly title: string;
  readonly clause: string | undefined;
  readonly severity: Severity;
  readonly action: ActionId;
  readonly trial: boolean;
  readonly route: Route;
  /** Only where the charter keeps hosts. */
  readonly host: string | undefined;
  readonly count: number;
  readonly firstSeen: number;
  readonly lastSeen: number;
  /** The local day it was opened on, as 2026-09-15. */
  readonly day: string;
  readonly disposition: Disposition;
  readonly kept: Evidence;
}
