import type * as z from 'zod/mini';
import type { FactsOf, Kind, PageAddress } from './observation';

/** What a check saw, in plain values: kept in memory for the explanation, stored only as the charter allows. */
export type Evidence = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export interface Match {
  readonly result: 'match';
  readonly evidence: Evidence;
  /** The words stand in a harmless context: the finding is lowered to `info`, unless the rule is critical. */
  readonly softened?: boolean;
}
export interface NoMatch {
  readonly result: 'no-match';
}
export interface Unknown {
  readonly result: 'unknown';
  readonly reason: string;
}
/** A check's answer. `unknown` never acts. */
export type CheckResult = Match | NoMatch | Unknown;

export const match = (evidence: Evidence): Match => ({ result: 'match', evidence });
export const noMatch: NoMatch = { result: 'no-match' };
export const unknown = (reason: string): Unknown => ({ result: 'unknown', reason });

/** Where words are looked for, among the facts of a page. */
export type TextField = 'title' | 'pageText' | 'search' | 'typed';

/** Which entry of the asked list a host hit: `entry` as the pack wrote it. */
export interface HostHit {
  readonly entry: string;
}
/** Answers whether an address's host, or a parent of it, is on the list. */
export type HostQuestion = (address: PageAddress) => HostHit | undefined;

export interface UrlFilterHit {
  /** The filter that decided, as the pack wrote it. */
  readonly filter: string;
  /** The strongest of the rule's other filters that fit too, whichever side it stands on. */
  readonly runnerUp: string | undefined;
}
/** Answers with the deciding filter of Chrome's block-and-allow order, or nothing when the address is let through. */
export type UrlQuestion = (address: PageAddress) => UrlFilterHit | undefined;

/** Disguises of words that a rule may ask to see through: letters that look alike, and digits or signs for letters. */
export const foldings = ['look-alikes', 'leetspeak'] as const;
export type Folding = (typeof foldings)[number];

export interface PhraseOptions {
  readonly any: readonly string[];
  /** Finds every word of the question in these disguises too. */
  readonly alsoFold?: readonly Folding[] | undefined;
  /** All of a hit's companions must stand within so many words. */
  readonly near?: { readonly within: number; readonly any: readonly string[] } | undefined;
  readonly softenNear?: { readonly within: number; readonly any: readonly string[] } | undefined;
  /** How many different phrases must be found. Default 1. */
  readonly atLeastDistinct?: number | undefined;
  /** Least share of the text's words that must belong to found phrases, 0 to 1. Default 0. */
  readonly density?: number | undefined;
}
export interface PhraseHit {
  /** The different phrases found, as the pack wrote them. */
  readonly phrases: readonly string[];
  readonly softened: boolean;
}
/** Answers what a text of the field says. */
export type PhraseQuestion = (field: TextField, text: string) => PhraseHit | undefined;

/** What patterns say of a text. */
export interface PatternAnswer {
  /** The patterns that fit, as the pack wrote them. */
  readonly found: readonly string[];
  /** Why others could not be asked, as one plain sentence: what was not found then says nothing. */
  readonly unread: string | undefined;
}
/**
 * Answers which of the asked patterns fit a text; nothing when all were asked and none does. All questions asked with
 * the same `at`, the time of the observation, share one budget of time.
 */
export type PatternQuestion = (text: string, at: number) => PatternAnswer | undefined;

/**
 * What the engine lends a check while it compiles. Every question that all rules ask is gathered here,
 * so that one pass over an address or a text answers all of them.
 */
export interface CompileTools {
  readonly hostsInList: (listName: string) => HostQuestion;
  readonly hosts: (entries: readonly string[]) => HostQuestion;
  readonly urls: (filters: {
    readonly matchesAny: readonly string[];
    readonly unlessAny?: readonly string[] | undefined;
  }) => UrlQuestion;
  readonly phrases: (options: PhraseOptions) => PhraseQuestion;
  /** Patterns in RE2 syntax, found anywhere in a text. */
  readonly patterns: (sources: readonly string[], ignoresCase: boolean) => PatternQuestion;
}

/** What the engine says to a check beside the facts. */
export interface CheckContext {
  /** When the observation was made, in milliseconds since 1970. */
  readonly at: number;
  /** Start of the rule's present schedule window, else of the local day; milliseconds since 1970. */
  readonly windowStart: number;
}

/** A sentence for people, in the two languages of the interface. */
export interface Sentence {
  readonly en: string;
  readonly es: string;
}

/**
 * One parameterised question to one observation.
 * `Needs` must all be present, else the engine answers `unknown` by itself; `Wants` are handed over when present.
 */
export interface CheckDefinition<
  K extends Kind = Kind,
  Params = unknown,
  Needs extends keyof FactsOf[K] = keyof FactsOf[K],
  Wants extends keyof FactsOf[K] = never,
> {
  readonly id: string;
  readonly kind: K;
  readonly title: string;
  readonly needs: readonly Needs[];
  /** Optional facts; which of them a rule reads may depend on its parameters. */
  readonly wants?: (params: Params) => readonly Wants[];
  readonly params: z.ZodMiniType<Params>;
  /** It can match only where one of its host or address questions hits; the engine then skips it on all other pages. */
  readonly onlyOnHit?: boolean;
  /** The question as a statement that is true on a match, for the explanation. */
  readonly says: (params: Params) => Sentence;
  readonly compile: (
    params: Params,
    tools: CompileTools,
  ) => (
    facts: Pick<FactsOf[K], Needs> & Partial<Pick<FactsOf[K], Wants>>,
    context: CheckContext,
  ) => CheckResult;
}

/** A check whose parameter and fact types are known to itself alone. The registry holds these. */
export interface AnyCheck {
  readonly id: string;
  readonly kind: Kind;
  readonly title: string;
  readonly needs: readonly string[];
  readonly wants?: (params: never) => readonly string[];
  readonly params: z.ZodMiniType;
  readonly onlyOnHit?: boolean;
  readonly says: (params: never) => Sentence;
  readonly compile: (
    params: never,
    tools: CompileTools,
  ) => (facts: never, context: CheckContext) => CheckResult;
}
export type CheckRegistry = ReadonlyMap<string, AnyCheck>;

export const definePageCheck = <
  Params,
  Needs extends keyof FactsOf['page'] = never,
  Wants extends keyof FactsOf['page'] = never,
>(
  check: Omit<CheckDefinition<'page', Params, Needs, Wants>, 'kind'>,
): CheckDefinition<'page', Params, Needs, Wants> => ({ kind: 'page', ...check });

export const defineDeviceCheck = <Params, Needs extends keyof FactsOf['device']>(
  check: Omit<CheckDefinition<'device', Params, Needs>, 'kind'>,
): CheckDefinition<'device', Params, Needs> => ({ kind: 'device', ...check });

export const defineActivityCheck = <Params, Needs extends keyof FactsOf['activity']>(
  check: Omit<CheckDefinition<'activity', Params, Needs>, 'kind'>,
): CheckDefinition<'activity', Params, Needs> => ({ kind: 'activity', ...check });

/** One worked example of a check, run as a test. Page addresses are written as text. */
export interface CheckExample {
  readonly params: unknown;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  readonly at?: number;
  readonly windowStart?: number;
  readonly result: CheckResult['result'];
  readonly softened?: boolean;
}
