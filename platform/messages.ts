import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Proof } from '../rules/model/decision';
import type { ActionId } from '../rules/model/effect';
import type { FormKind } from '../rules/model/form-kind';
import type { Disposition } from '../rules/model/incident';
import type { LessonOutcome } from '../rules/model/lesson';
import type { RuleTest } from '../rules/model/pack';
import type { FetchedPack, PackErrand } from '../rules/model/pack-errand';
import type { PackReach, PacksOverview } from '../rules/model/pack-life';
import type { BlockDetails, LockedSummary, NoticeDetails, TeacherSummary } from '../rules/model/summary';
import type { TrustFault } from '../rules/model/trust';

/** What the page reader is asked to gather; nothing is read that no active rule asks for. */
export interface Subscription {
  readonly title: boolean;
  readonly pageText: boolean;
  readonly formKinds: boolean;
}

/** What a page observer says of its document. The worker trusts none of it before it is checked. */
export interface PageReport {
  readonly title?: string | undefined;
  readonly pageText?: string | undefined;
  readonly formKinds?: readonly FormKind[] | undefined;
}

/** A banner at the top of the page, in the student's language. */
export interface Banner {
  readonly heading: string;
  readonly words: string;
  readonly goBack: string;
  readonly close: string;
  /** Language code and direction of the words. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

export type UnlockReply =
  | { readonly result: 'unlocked'; readonly token: string; readonly summary: TeacherSummary }
  | { readonly result: 'wrong'; readonly triesLeft: number; readonly lockedUntil: number }
  | { readonly result: 'waiting'; readonly lockedUntil: number }
  | { readonly result: 'malformed' };

export type TeacherReply =
  | { readonly result: 'unlocked'; readonly summary: TeacherSummary }
  | { readonly result: 'locked' };

export type PacksReply = { readonly result: 'locked' } | ({ readonly result: 'packs' } & PacksOverview);
/** A change of the packs, as they are afterwards; or why nothing changed. */
export type PackChangeReply = PacksReply | { readonly result: 'refused'; readonly message: string };

/** A pack that was reviewed and staged by a page of ours; the worker checks everything again. */
export interface PackCandidate {
  readonly token: string;
  /** What the review staged it as. */
  readonly staged: string;
  /** Why, in the person's own words; may be empty. */
  readonly why: string;
  /** Days that it only notes what it would have done; absent switches it on. */
  readonly trialDays?: number | undefined;
}
/** Something that keeps a pack from being switched on. */
export interface PackObjection {
  /** Where in the pack, outermost key first. */
  readonly path: readonly (string | number)[];
  readonly ruleId: string | undefined;
  readonly message: string;
  readonly fix: string;
}
export type ActivationReply =
  | { readonly result: 'locked' | 'not-allowed' | 'malformed' | 'lists-gone' | 'not-stored' }
  /** The seal or the revision is not what this device takes: sentences for the administrator. */
  | { readonly result: 'not-trusted'; readonly faults: readonly TrustFault[] }
  | {
      readonly result: 'activated' | 'refused';
      readonly objections: readonly PackObjection[];
      readonly testsPassed: number;
      readonly testsFailed: number;
    };

export type LessonReply =
  | { readonly result: 'locked' }
  | { readonly result: 'lesson'; readonly outcome: LessonOutcome };

export type ReachReply =
  | { readonly result: 'locked' }
  | { readonly result: 'reach'; readonly packs: readonly PackReach[] };
export type PackTextReply =
  /** A pack that came with Handrail has no text here, and one that is gone has none either. */
  { readonly result: 'locked' | 'none' } | { readonly result: 'text'; readonly text: string };

export type PolicyAnswer =
  | { readonly result: 'locked' | 'malformed' | 'unreadable-address' }
  | { readonly result: 'answer'; readonly action: ActionId | undefined; readonly proof: Proof };

/** Everything that is said between the parts of the extension. */
interface Protocol {
  /** A document asks what to read. */
  subscribe: () => Subscription;
  /** A document tells what it shows; answered when it has been judged and recorded. */
  pageReport: (report: PageReport) => { readonly accepted: boolean };
  /** The popup asks for what anyone may see. */
  summary: () => LockedSummary;
  /** The popup gives the PIN; on an unmanaged device without one, this sets it. */
  unlock: (attempt: { readonly pin: string }) => UnlockReply;
  teacherSummary: (request: { readonly token: string }) => TeacherReply;
  setDisposition: (request: {
    readonly token: string;
    readonly incidentId: string;
    readonly disposition: Disposition;
  }) => TeacherReply;
  lock: (request: { readonly token: string }) => void;
  /** The block page asks what it stands for. */
  blockDetails: (request: { readonly reference: string }) => BlockDetails | undefined;
  noticeDetails: () => NoticeDetails;
  /** The dashboard asks which packs are in force. */
  packs: (request: { readonly token: string }) => PacksReply;
  /** What each pack in force changes of the layers above it, and keeps from those below. */
  packReach: (request: { readonly token: string }) => ReachReply;
  /** The pack as it was written, for the editor. */
  packText: (request: { readonly token: string; readonly packId: string }) => PackTextReply;
  /** The dashboard offers a pack. Anything wrong with it changes nothing. */
  activatePack: (candidate: PackCandidate) => ActivationReply;
  /** Goes back to an earlier policy; refused with a sentence where a signed pack does not allow it. */
  rollBack: (request: {
    readonly token: string;
    readonly historyId: string;
    readonly why: string;
  }) => PackChangeReply;
  /** Takes packs from an address from now on, and asks it at once. */
  addPackSource: (request: { readonly token: string; readonly url: string }) => PackChangeReply;
  removePackSource: (request: { readonly token: string; readonly url: string }) => PackChangeReply;
  checkPackSource: (request: { readonly token: string; readonly url: string }) => PackChangeReply;
  /** Ends a trial: the pack is laid down, or switched on from now on. */
  endTrial: (request: {
    readonly token: string;
    readonly packId: string;
    readonly how: 'lay-down' | 'switch-on';
  }) => PackChangeReply;
  /** What the policy in force says of an address; nothing is recorded and nothing done. */
  askPolicy: (request: { readonly token: string; readonly given: RuleTest['given'] }) => PolicyAnswer;
  /** A teacher opens pages for a while: the links are taken as they were pasted. */
  addLesson: (wish: {
    readonly token: string;
    readonly links: string;
    readonly minutes: number | 'period';
    /** What it is for; may be empty. */
    readonly note: string;
  }) => LessonReply;
  /** Ends a lesson before its time. */
  endLesson: (request: { readonly token: string; readonly packId: string }) => {
    readonly result: 'locked' | 'ended';
  };
  removePack: (request: { readonly token: string; readonly packId: string }) => PacksReply;
  /** The worker sends the courier for a pack; it answers at once and says later what it brought. */
  fetchPack: (errand: PackErrand) => { readonly accepted: true };
  packFetched: (fetched: FetchedPack) => void;
  /** The worker asks a document to show a banner. */
  showBanner: (banner: Banner) => void;
  /** The worker asks a frame to cover itself, because a frame cannot be sent to the block page. */
  coverFrame: (banner: Banner) => void;
  /** The worker tells open documents that the policy changed. */
  resubscribe: (subscription: Subscription) => void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
