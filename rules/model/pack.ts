import * as z from 'zod/mini';
import type { CheckRegistry } from './check';
import { actionIds, type Localised } from './effect';
import { routes } from './finding';
import { formKinds } from './form-kind';
import { listFormats } from './host-list';
import { severities } from './severity';
import { weekdays } from './weekday';

/** The rule-pack language, format 1, as zod schemas. Types below; meaning in docs. */

const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));
const nonEmpty = <T extends z.ZodMiniType>(item: T, max: number) =>
  z.array(item).check(z.minLength(1), z.maxLength(max));
const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/));
const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const localTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const dateTime = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/));
const localised = z.record(z.string(), text(600));

export const layers = ['base', 'district', 'school', 'class'] as const;
export const signals = [
  'url',
  'title',
  'page-text',
  'search',
  'typed',
  'form-kinds',
  'device',
  'extensions',
  'active-minutes',
] as const;
export const keepable = ['host', 'rule', 'time', 'count', 'device-facts'] as const;
export const statuses = ['draft', 'trial', 'live', 'off'] as const;
export const expectations = ['match', 'softened', 'no-match', 'unknown'] as const;
export const programElements = [
  'vision',
  'professional-learning',
  'leadership',
  'finance',
  'expectations',
  'infrastructure',
  'rollout',
  'communications',
  'policies',
  'evaluation',
] as const;

const scopeSchema = z.strictObject({
  grades: z.optional(nonEmpty(z.int().check(z.minimum(-1), z.maximum(13)), 20)),
  orgUnits: z.optional(nonEmpty(text(200), 200)),
  locations: z.optional(nonEmpty(text(200), 200)),
  roles: z.optional(nonEmpty(text(60), 20)),
});
const activeSchema = z.strictObject({ during: nonEmpty(id, 20) });

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const listKeys: ReadonlySet<string> = new Set(['hosts', 'from', 'as', 'sha256']);
/** What is plainly wrong with a list of neither kind; the rest is told by what its keys lack. */
const neitherKind = (list: unknown): string | undefined => {
  if (!isObject(list) || Array.isArray(list)) return undefined;
  if ('hosts' in list && 'from' in list) return 'A list has either hosts or from. Remove one of them.';
  const hasOther = Object.keys(list).some((key) => !listKeys.has(key));
  return 'hosts' in list || 'from' in list || hasOther
    ? undefined
    : 'A list needs its hosts, or a file to take them from. Write hosts: [site.example], or from and as.';
};
const listFileSchema = z.strictObject({
  from: text(200),
  as: z.enum(listFormats),
  sha256: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
});
const listSchema = z.union([z.strictObject({ hosts: nonEmpty(text(253), 20_000) }), listFileSchema], {
  error: ({ input }) => neitherKind(input),
});
const periodSchema = z.strictObject({
  days: nonEmpty(z.enum(weekdays), 7),
  from: localTime,
  to: localTime,
});
const goalSchema = z.strictObject({
  id,
  title: text(200),
  element: z.enum(programElements),
  measure: z.optional(
    z.strictObject({
      incidents: z.optional(text(64)),
      posturePass: z.optional(text(64)),
      per: z.optional(z.enum(['device-day', 'device-week', 'student-day'])),
      target: z.strictObject({ atMost: z.optional(z.number()), atLeast: z.optional(z.number()) }),
    }),
  ),
});
/** The device facts of a test are written as the probes would give them; the checks say what they need. */
export const givenSchema = z.strictObject({
  url: z.optional(text(4096)),
  title: z.optional(z.string().check(z.maxLength(4096))),
  text: z.optional(z.string().check(z.maxLength(20_000))),
  search: z.optional(z.string().check(z.maxLength(2048))),
  typed: z.optional(z.string().check(z.maxLength(2048))),
  formKinds: z.optional(z.array(z.enum(formKinds))),
  device: z.optional(z.record(z.string(), z.unknown())),
  activeMinutes: z.optional(
    z.array(
      z.strictObject({ at: dateTime, minutes: z.number().check(z.positive()), hostClass: z.optional(id) }),
    ),
  ),
  at: z.optional(dateTime),
  grade: z.optional(z.int()),
  orgUnit: z.optional(text(200)),
  location: z.optional(text(200)),
  role: z.optional(text(60)),
});
const testSchema = z.strictObject({
  name: text(200),
  given: givenSchema,
  expect: z.enum(expectations),
  protected: z.optional(z.boolean()),
});

/** Builds the pack schema over the checks that exist, so that `when` is completed and refused like every other key. */
export const packSchema = (checks: CheckRegistry) => {
  const condition: z.ZodMiniType<Condition> = z.lazy(() =>
    z
      .strictObject({
        all: z.optional(nonEmpty(condition, 200)),
        any: z.optional(nonEmpty(condition, 200)),
        none: z.optional(nonEmpty(condition, 200)),
        ...Object.fromEntries([...checks].map(([name, check]) => [name, z.optional(check.params)])),
      })
      .check(
        z.refine((value) => Object.keys(value).length > 0, {
          error: 'An empty condition would match everything.',
        }),
      ),
  );

  const exception = z.strictObject({
    id,
    when: z.optional(condition),
    during: z.optional(nonEmpty(id, 20)),
    scope: z.optional(scopeSchema),
    reason: text(300),
    by: text(100),
    expires: date,
    /** The minute it ends at, on the clock of the pack that gives it: a lesson is over before its day is. */
    until: z.optional(dateTime),
  });
  const rule = z.strictObject({
    id,
    title: text(120),
    clause: z.optional(text(40)),
    serves: z.optional(id),
    severity: z.enum(severities),
    status: z.optional(z.enum(statuses)),
    locked: z.optional(z.boolean()),
    when: condition,
    active: z.optional(activeSchema),
    scope: z.optional(scopeSchema),
    action: z.enum(actionIds),
    route: z.optional(z.enum(routes)),
    student: localised,
    teacher: z.optional(localised),
    fix: z.optional(localised),
    falsePositives: z.optional(z.array(text(200)).check(z.maxLength(20))),
    grace: z.optional(z.strictObject({ days: z.int().check(z.positive(), z.maximum(90)) })),
    repeats: z.optional(
      z.strictObject({
        count: z.int().check(z.minimum(2), z.maximum(1000)),
        within: z.strictObject({ days: z.int().check(z.positive(), z.maximum(90)) }),
      }),
    ),
    exceptions: z.optional(nonEmpty(exception, 200)),
    /** Share of its notes that must prove right. 1 could never be proved, however often it is right. */
    precisionFloor: z.optional(z.number().check(z.minimum(0.01), z.maximum(0.99))),
    tests: z.optional(nonEmpty(testSchema, 200)),
  });
  const adjustment = z.strictObject({
    rule: id,
    action: z.optional(z.enum(actionIds)),
    active: z.optional(activeSchema),
    status: z.optional(z.enum(statuses)),
    exceptions: z.optional(nonEmpty(exception, 200)),
  });
  return z.strictObject({
    format: z.literal(1),
    pack: z.strictObject({
      id,
      name: text(120),
      revision: z.int().check(z.positive()),
      layer: z.enum(layers),
      publisher: text(120),
      notBefore: z.optional(date),
      expires: z.optional(date),
      reviewBy: z.optional(date),
    }),
    policy: z.strictObject({
      title: text(200),
      adopted: z.optional(date),
      contact: z.optional(text(200)),
      clauses: nonEmpty(
        z.strictObject({ id: text(40), title: text(200), checkedBy: z.enum(['rules', 'people', 'both']) }),
        500,
      ),
    }),
    program: z.optional(
      z.strictObject({ vision: z.optional(text(400)), goals: z.optional(nonEmpty(goalSchema, 50)) }),
    ),
    charter: z.strictObject({
      reads: nonEmpty(z.enum(signals), signals.length),
      keeps: nonEmpty(z.enum(keepable), keepable.length),
      retentionDays: z.int().check(z.positive(), z.maximum(400)),
      offCampus: z.enum(['full', 'tell-only', 'off']),
    }),
    clock: z.strictObject({
      timezone: text(60),
      periods: z.optional(z.record(id, periodSchema)),
      closed: z.optional(z.array(date).check(z.maxLength(400))),
    }),
    lists: z.optional(z.record(id, listSchema)),
    protected: z.optional(nonEmpty(z.strictObject({ url: text(2048), why: text(200) }), 5000)),
    forwarders: z.optional(nonEmpty(z.strictObject({ host: text(253), parameter: text(60) }), 200)),
    adjust: z.optional(nonEmpty(adjustment, 1000)),
    rules: z.array(rule).check(z.maxLength(10_000)),
  });
};

/** Several keys are AND; `all`, `any`, `none` group; every other key is a check id with its parameters. */
export interface Condition {
  readonly all?: readonly Condition[] | undefined;
  readonly any?: readonly Condition[] | undefined;
  readonly none?: readonly Condition[] | undefined;
  readonly [checkId: string]: unknown;
}
export type RulePack = z.infer<ReturnType<typeof packSchema>>;
export type Rule = RulePack['rules'][number];
export type Exception = NonNullable<Rule['exceptions']>[number];
export type Scope = NonNullable<Rule['scope']>;
export type Period = z.infer<typeof periodSchema>;
export type Charter = RulePack['charter'];
/** Hosts that stand in the pack, or that a file beside it holds. */
export type HostList = z.infer<typeof listSchema>;
export type RuleTest = z.infer<typeof testSchema>;
export type Layer = (typeof layers)[number];
export type Signal = (typeof signals)[number];

/** A localised text in the wanted language, else in English. */
export const inLanguage = (words: Readonly<Record<string, string>> | Localised, language: string): string =>
  words[language] ?? words['en'] ?? '';
