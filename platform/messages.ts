import { defineExtensionMessaging } from '@webext-core/messaging';
import type { FormKind } from '../rules/model/form-kind';
import type { Disposition } from '../rules/model/incident';
import type { BlockDetails, LockedSummary, NoticeDetails, TeacherSummary } from '../rules/model/summary';

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

/** A pack that is part of the policy in force. */
export interface PackRow {
  readonly packId: string;
  readonly name: string;
  readonly revision: number;
  readonly layer: string;
  readonly rules: number;
  /** Came with this build; cannot be removed here. */
  readonly builtIn: boolean;
}
export type PacksReply =
  | { readonly result: 'locked' }
  | {
      readonly result: 'packs';
      readonly packs: readonly PackRow[];
      /** On a managed device packs come from the administrator alone. */
      readonly mayChange: boolean;
    };

/** A pack as a page of ours read it; the worker checks it again. */
export interface PackCandidate {
  readonly token: string;
  readonly text: string;
  readonly pack: unknown;
  /** For each list of it that comes from a file, what was read of that file and put into storage. */
  readonly lists: readonly { readonly name: string; readonly sha256: string }[];
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
  | {
      readonly result: 'activated' | 'refused';
      readonly objections: readonly PackObjection[];
      readonly testsPassed: number;
      readonly testsFailed: number;
    };

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
  /** The dashboard offers a pack. Anything wrong with it changes nothing. */
  activatePack: (candidate: PackCandidate) => ActivationReply;
  removePack: (request: { readonly token: string; readonly packId: string }) => PacksReply;
  /** The worker asks a document to show a banner. */
  showBanner: (banner: Banner) => void;
  /** The worker asks a frame to cover itself, because a frame cannot be sent to the block page. */
  coverFrame: (banner: Banner) => void;
  /** The worker tells open documents that the policy changed. */
  resubscribe: (subscription: Subscription) => void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
