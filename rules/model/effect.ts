import type { Severity } from './severity';

/** What a rule may ask for, mildest first; the strongest of all live findings wins. */
export const actionIds = ['record', 'tell', 'warn', 'block', 'support'] as const;
export type ActionId = (typeof actionIds)[number];

/** Text by language code; `en` is always there. */
export type Localised = Readonly<{ en: string }> & Readonly<Record<string, string>>;

interface About {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly student: Localised;
}
/** What the platform carries out, as data. Recording is no effect: it always happens first. */
export type Effect =
  | ({ readonly kind: 'block' } & About)
  | ({ readonly kind: 'warn' } & About)
  | ({ readonly kind: 'tell' } & About)
  | ({ readonly kind: 'support' } & About);
