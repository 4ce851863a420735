import type { ActionId } from './effect';
import type { Layer, Rule } from './pack';
import type { Trust } from './trust';

/** Where an active pack came from. */
export type PackOrigin =
  | { readonly kind: 'built-in' }
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'managed'; readonly url: string }
  | { readonly kind: 'lesson' };

/** A pack that is part of the policy in force. */
export interface PackRow {
  readonly packId: string;
  readonly name: string;
  readonly publisher: string;
  readonly revision: number;
  readonly layer: Layer;
  readonly rules: number;
  readonly origin: PackOrigin;
  /** Ids of the pinned keys that signed it. */
  readonly signers: readonly string[];
  /** Past its last day; it goes on being enforced. */
  readonly stale: boolean;
  /** When a pack on trial ends, in milliseconds since 1970: until then it only notes what it would have done. */
  readonly trialUntil: number | undefined;
  /** When a lesson ends by itself, in milliseconds since 1970. */
  readonly lessonUntil: number | undefined;
}

/** An address that packs are taken from and refreshed. */
export interface PackSourceRow {
  readonly url: string;
  /** Set by the administrator; cannot be removed here. */
  readonly managed: boolean;
  /** The pack that came from it last. */
  readonly packId: string | undefined;
  /** Milliseconds since 1970; `undefined` when it was never asked, or never answered. */
  readonly checkedAt: number | undefined;
  readonly nextCheckAt: number | undefined;
  /** Why the last try brought nothing, in sentences for the administrator; the last good copy stays. */
  readonly trouble: string | undefined;
}

/** A pack that lies on the device and is not in force. */
export interface LeftOutPack {
  readonly packId: string;
  readonly name: string;
  /** Why, and what to do, in sentences for the administrator. */
  readonly message: string;
}

/** One of the last policies that were in force, or a lesson that was given or ended under one. */
export interface PolicyHistoryRow {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** `administrator` at this device, the managed configuration, a refresh of an address, or a lesson that came or went. */
  readonly by: 'person' | 'managed' | 'refresh' | 'rollback' | 'lesson';
  /** What the person wrote; empty where nobody was asked. */
  readonly why: string;
  readonly packs: readonly { readonly packId: string; readonly name: string; readonly revision: number }[];
  /** Whether it is the one in force. */
  readonly current: boolean;
  /** Why it cannot be gone back to, as a sentence; absent where it can. */
  readonly barred: string | undefined;
}

/** What a pack on trial would have done so far. */
export interface TrialLine {
  readonly ruleId: string;
  readonly title: string;
  readonly asks: ActionId;
  readonly count: number;
  /** Hosts, at most five, where the charter keeps hosts. */
  readonly examples: readonly string[];
}
export interface TrialReport {
  readonly packId: string;
  readonly name: string;
  readonly since: number;
  readonly until: number;
  readonly lines: readonly TrialLine[];
}

/** How often a rule was right, by the people who looked. */
export interface PrecisionRow {
  readonly ruleId: string;
  readonly packRevision: number;
  readonly title: string;
  readonly hits: number;
  readonly judged: number;
  readonly notAProblem: number;
  /** Share of the judged that were right, with the 95 % Wilson interval; absent while nothing is judged. */
  readonly precision: { readonly share: number; readonly low: number; readonly high: number } | undefined;
  /** Set where the rule was demoted because the lower bound fell under its floor. */
  readonly demoted: { readonly from: ActionId; readonly to: ActionId } | undefined;
}

/** What a pack changes of one rule of a layer above it. */
export interface RuleAdjustment {
  readonly ruleId: string;
  /** The rule's title, or its id where no pack above has such a rule. */
  readonly title: string;
  readonly action: { readonly from: ActionId | undefined; readonly to: ActionId } | undefined;
  readonly status: Rule['status'];
  /** Names of the periods it applies in from now on; `undefined` where its hours stay. */
  readonly during: readonly string[] | undefined;
  /** How many exceptions are added. */
  readonly exceptions: number;
}

/** How far a pack reaches into the layers around it. */
export interface PackReach {
  readonly packId: string;
  /** How many of its rules ask for what; those that are off or drafts are left out. */
  readonly asks: Readonly<Record<ActionId, number>>;
  /** Titles of its rules that no layer below may loosen. */
  readonly locked: readonly string[];
  readonly adjusts: readonly RuleAdjustment[];
}

/** All that is told of the packs of a device. */
export interface PacksOverview {
  readonly packs: readonly PackRow[];
  /** On a managed device packs come from the administrator alone; lessons may be added all the same. */
  readonly mayChange: boolean;
  /** Whether packs of the class layer may be loaded and laid down here; wherever `mayChange`. */
  readonly mayAddClassPacks: boolean;
  readonly trust: Trust['state'];
  readonly sources: readonly PackSourceRow[];
  /** Newest first, at most ten, and as many of lessons. */
  readonly history: readonly PolicyHistoryRow[];
  readonly trials: readonly TrialReport[];
  readonly precision: readonly PrecisionRow[];
  /** Packs that lie on the device and are not in force, each with the reason. */
  readonly leftOut: readonly LeftOutPack[];
}
