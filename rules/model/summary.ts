import type { Change, PostureState, RuleProof } from './decision';
import type { ActionId, Localised } from './effect';
import type { Route } from './finding';
import type { Disposition, Incident } from './incident';
import type { RunningLesson } from './lesson';
import type { Severity } from './severity';
import type { Weekday } from './weekday';

/** What the device rules say now, one row a rule. */
export interface PostureRow {
  readonly ruleId: string;
  readonly title: string;
  readonly severity: Severity;
  readonly state: PostureState;
  readonly route: Route;
  /** When this state began, in milliseconds since 1970. */
  readonly since: number;
  /** Why it is unknown or waived; by name, what is to be mended. */
  readonly reason: string | undefined;
  readonly student: Localised;
  /** How to mend it. */
  readonly fix: Localised | undefined;
}

export type PageVerdict = 'fine' | 'noted' | 'told' | 'warned' | 'blocked' | 'not-checked';

/** What the policy says of the page in front. */
export interface PageSummary {
  readonly verdict: PageVerdict;
  /** The strongest rule's words for the student. */
  readonly student: Localised | undefined;
  readonly rules: readonly RuleProof[];
  readonly wouldFlip: readonly Change[];
}

/** What anyone at the device may see. */
export interface LockedSummary {
  readonly page: PageSummary;
  readonly posture: Readonly<Record<PostureState, number>>;
  readonly notesToday: number;
  readonly recording: 'ok' | 'not-recording';
  readonly districtName: string | undefined;
  readonly managed: boolean;
  /** Whether a teacher PIN exists; without one the first unlock sets it. */
  readonly pinSet: boolean;
  /** Unlocking is refused until then; 0 when it is not. */
  readonly lockedUntil: number;
  readonly policy: { readonly name: string; readonly revision: number; readonly rules: number } | undefined;
  /** What teachers opened for now, the first to end first. */
  readonly lessons: readonly RunningLesson[];
}

export interface DayCount {
  readonly day: string;
  readonly bySeverity: Readonly<Record<Severity, number>>;
}
export interface TopRule {
  readonly ruleId: string;
  readonly title: string;
  readonly severity: Severity;
  readonly count: number;
  readonly lastSeen: number;
}
export interface NextStep {
  readonly words: Localised;
  readonly incidentId: string | undefined;
  readonly ruleId: string;
}
/** What a teacher sees after unlocking. */
export interface TeacherSummary {
  readonly verdict: 'all-clear' | 'needs-a-look' | 'act-now';
  readonly assetId: string | undefined;
  readonly worst: Incident | undefined;
  readonly today: Readonly<Record<Severity, number>>;
  readonly sevenDays: readonly DayCount[];
  /** Incidents opened in each hour of today, midnight first; 24 numbers. */
  readonly hours: readonly number[];
  readonly topRules: readonly TopRule[];
  readonly posture: readonly PostureRow[];
  readonly nextStep: NextStep | undefined;
  /** Newest first, those with a route to the teacher or IT; at most 50. */
  readonly recent: readonly Incident[];
  readonly unlockedUntil: number;
  /** When the period of now ends, in milliseconds since 1970; nothing out of class. */
  readonly periodEnds: number | undefined;
}

/** What the block page says. */
export interface BlockDetails {
  readonly reference: string;
  readonly address: string;
  readonly host: string;
  readonly action: Extract<ActionId, 'block' | 'support'>;
  readonly student: Localised;
  readonly ruleTitle: string;
  readonly ruleId: string;
  readonly clause: { readonly id: string; readonly title: string } | undefined;
  readonly policyTitle: string;
  readonly packRevision: number;
  readonly until: number | undefined;
  readonly rules: readonly RuleProof[];
  readonly wouldFlip: readonly Change[];
  readonly contact: string | undefined;
  readonly districtName: string | undefined;
  /** What was stored of it; empty for support rules, which keep a counter only. */
  readonly keeps: readonly string[];
  readonly support: readonly SupportContact[];
}
export interface SupportContact {
  readonly name: string;
  readonly phone: string | undefined;
  readonly url: string | undefined;
  readonly hours: string | undefined;
}

/** One note as a student or a family reads it. */
export interface RecordedNote {
  readonly title: string;
  readonly host: string | undefined;
  readonly count: number;
  readonly firstSeen: number;
  readonly lastSeen: number;
  readonly disposition: Disposition;
  readonly action: ActionId;
}
/** When a rule applies, as its pack says. */
export interface NoticePeriod {
  readonly name: string;
  readonly days: readonly Weekday[];
  /** As 08:10, on the clock of the pack. */
  readonly from: string;
  readonly to: string;
}
/** What the notice page shows to students and families: everything that is checked and kept. */
export interface NoticeDetails {
  readonly districtName: string | undefined;
  readonly contact: string | undefined;
  readonly policies: readonly {
    readonly name: string;
    readonly revision: number;
    readonly documentTitle: string;
    readonly reads: readonly string[];
    readonly keeps: readonly string[];
    readonly retentionDays: number;
    readonly rules: readonly {
      readonly id: string;
      readonly title: string;
      readonly clause: string | undefined;
      readonly action: ActionId;
      readonly trial: boolean;
      readonly during: readonly NoticePeriod[];
      readonly student: Localised;
    }[];
    readonly clauses: readonly { readonly id: string; readonly title: string; readonly checkedBy: string }[];
  }[];
  /** What teachers opened for now, the first to end first. */
  readonly lessons: readonly RunningLesson[];
  /** Newest first, without those for the counselor. */
  readonly notes: readonly RecordedNote[];
  /** All notes of the last 30 days, those for the counselor counted in: of them nothing but the number shows. */
  readonly notesInAll: number;
  /** How often help was shown in the last 30 days: a counter is all that is kept. */
  readonly helpShown: number;
}
