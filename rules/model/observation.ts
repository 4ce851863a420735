import type { FormKind } from './form-kind';

/** What an observation, a check and a rule speak of. One rule speaks of one kind. */
export type Kind = 'page' | 'device' | 'activity';

/** A web address after the one normaliser (`rules/matching/url.ts`) has read it. */
export interface PageAddress {
  /** The whole normalised address without user info and fragment. */
  readonly href: string;
  /** Lower case, without the colon: `https`. */
  readonly scheme: string;
  /** Lower case, punycode, no trailing dot; IPv6 without brackets. Empty for addresses without a host. */
  readonly host: string;
  /** The effective port: the written one, or the scheme's default. 0 where a scheme has none. */
  readonly port: number;
  /** Begins with a slash for hierarchical schemes; percent-encoding as the browser writes it. */
  readonly path: string;
  /** Without the question mark; empty when there is none. */
  readonly query: string;
  /** Whether the host is an IPv4 or IPv6 address. */
  readonly isIp: boolean;
  /** Addresses carried inside this one (AMP, cache, translation, forwarders): judged as if opened directly. */
  readonly embedded: readonly PageAddress[];
}

/** What can be known of one document. Absent means not (yet) known. */
export interface PageFacts {
  readonly url: PageAddress;
  readonly title: string;
  /** Visible text, at most 512 KiB of UTF-8. */
  readonly pageText: string;
  /** The words given to a search engine. Empty when the page is not a search. */
  readonly search: string;
  /** Words being typed; held in memory only, never stored. */
  readonly typed: string;
  /** Kinds of fields in the page's forms, each kind once. Never a value. */
  readonly formKinds: readonly FormKind[];
}

/** One other extension in the same browser profile. */
export interface InstalledExtension {
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
  /** How it came here, in the browser's words: admin, development, normal, sideload, other. */
  readonly installType: string;
  readonly permissions: readonly string[];
  readonly hostPermissions: readonly string[];
  readonly mayDisable: boolean;
}

/** Who decides a browser setting: `policy` when the administrator locked it. */
export type SettingControl = 'policy' | 'extension' | 'user' | 'default';

/** What can be known of the device. Absent means it could not be read: see {@link Unread}. */
export interface DeviceFacts {
  readonly browserMilestone: number;
  /** How many stable milestones have passed since this browser's; 0 when current. */
  readonly milestonesBehind: number;
  /** The browser's word for the system: cros, linux, mac, win, android. */
  readonly platform: string;
  /** Seconds of idleness until the screen locks; 0 means it never locks. */
  readonly autoLockSeconds: number;
  readonly extensions: readonly InstalledExtension[];
  /** Proxy mode in the browser's words: direct, auto_detect, pac_script, fixed_servers, system. */
  readonly proxyMode: string;
  readonly proxyControl: SettingControl;
  readonly safeBrowsing: boolean;
  readonly safeBrowsingControl: SettingControl;
  /** Whether the device and the signed-in account belong to the same managed domain. */
  readonly affiliated: boolean;
  readonly assetId: string;
  readonly online: boolean;
  /** Bytes this extension may still store. */
  readonly storageFreeBytes: number;
  /** How Handrail itself was installed, in the browser's words. */
  readonly installType: string;
  /** Whether Handrail may run in private windows. */
  readonly incognitoAccess: boolean;
}

/** Active minutes on one class of hosts in one quarter of an hour. */
export interface ActiveSpan {
  /** Start of the quarter hour, in milliseconds since 1970. */
  readonly startMs: number;
  /** Name of a pack's host list, or `other`. Never a host. */
  readonly hostClass: string;
  readonly minutes: number;
}

/** How the device was used. */
export interface ActivityFacts {
  /** The last 24 hours, oldest first. */
  readonly activeMinutes: readonly ActiveSpan[];
}

export interface FactsOf {
  readonly page: PageFacts;
  readonly device: DeviceFacts;
  readonly activity: ActivityFacts;
}
export type FactName = keyof PageFacts | keyof DeviceFacts | keyof ActivityFacts;

/** Why a fact has no value, and what an administrator can do about it. */
export interface Unread {
  readonly reason: string;
  readonly remedy?: string;
}

/** Who uses the device, as far as the administrator's configuration says. Absent is unknown. */
export interface Subject {
  readonly grade?: number;
  readonly orgUnit?: string;
  readonly location?: string;
  readonly role?: string;
}

/** Whether the device is on the school's network. */
export type Campus = 'on' | 'off' | 'unknown';

/** What was seen of one thing at one time. */
export interface Observation<K extends Kind = Kind> {
  readonly kind: K;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly subject: Subject;
  readonly campus: Campus;
  readonly facts: Partial<FactsOf[K]>;
  readonly unread: Readonly<Partial<Record<FactName, Unread>>>;
}
