import * as z from 'zod/mini';
import type { packSchema, RulePack } from '../../model/pack';
import { type Draft, placed } from './draft';
import type { Path } from './place';
import type { Report } from './report';
import { type Held, schemaWords } from './schema-words';
import { valueAt } from './value-at';

type PackSchema = ReturnType<typeof packSchema>;
type Issue = z.core.$ZodIssue;

/** What the shape of a pack allows to look at further. */
export type Shape = Pick<Draft, 'pack' | 'rules' | 'adjustments' | 'whole'>;

/**
 * Holds the document against the schema and says everything that is wrong with its shape. What is wrong is then left
 * out, as far as that can be done without making the rest mean something else; nothing is returned where it cannot.
 */
export const readShape = (
  schema: PackSchema,
  held: Omit<Held, 'schema'>,
  report: Report,
): Shape | undefined => {
  const outcome = z.safeParse(schema, held.value);
  if (outcome.success) return shapeOf(outcome.data, undefined);
  const { issues } = outcome.error;
  const said = withoutConsequences(issues);
  for (const [index, issue] of said.entries()) {
    if (report.full) {
      report.leave(said.length - index);
      break;
    }
    for (const remark of schemaWords(issue, { ...held, schema })) report.error(remark);
  }
  const elsewhere = issues.filter((issue) => !isInEntry(issue));
  if (!elsewhere.every(isOnlyItself)) return undefined;
  for (const { path } of elsewhere) report.hide(path.filter((step) => typeof step !== 'symbol'));
  return rest(schema, held.value, brokenEntries(issues));
};

/** A check that a whole group fails is no news where something inside the group is wrong already. */
const withoutConsequences = (issues: readonly Issue[]): readonly Issue[] => {
  const wrong = new Set(
    issues
      .filter(({ code }) => code !== 'custom')
      .flatMap(({ path }) => path.map((_, index) => path.slice(0, index + 1).join('\n'))),
  );
  return issues.filter(({ code, path }) => code !== 'custom' || !wrong.has(path.join('\n')));
};

const sections = ['rules', 'adjust'] as const;
type Section = (typeof sections)[number];
type Broken = Readonly<Record<Section, ReadonlySet<number>>>;

const isInEntry = ({ path: [section, index] }: Issue): boolean =>
  sections.some((one) => one === section) && typeof index === 'number';

/** Whether a fault leaves the kind of the value as it should be, and nothing else hangs on the value. */
const isOnlyItself = ({ code, path: [section, name] }: Issue): boolean => {
  if (code === 'invalid_value') return section !== 'charter' && section !== 'format' && name !== 'layer';
  return ['invalid_format', 'invalid_key', 'too_big', 'too_small', 'custom'].includes(code);
};

const brokenEntries = (issues: readonly Issue[]): Broken => {
  const broken = { rules: new Set<number>(), adjust: new Set<number>() };
  for (const { path } of issues.filter(isInEntry)) {
    const [section, index] = path;
    broken[section === 'rules' ? 'rules' : 'adjust'].add(Number(index));
  }
  return broken;
};

/** The pack with the broken entries left out. */
const rest = (schema: PackSchema, document: unknown, broken: Broken): Shape | undefined => {
  const kept = (section: Section): readonly unknown[] => {
    const entries = valueAt(document, [section]);
    return Array.isArray(entries) ? entries.filter((_, index) => !broken[section].has(index)) : [];
  };
  const rules = z.safeParse(schema.shape.rules, kept('rules'));
  const adjust = kept('adjust');
  const adjusted = z.safeParse(schema.shape.adjust, adjust.length === 0 ? undefined : adjust);
  if (!rules.success || !adjusted.success) return undefined;
  // Every fault outside of the entries was one that leaves the kinds of all values as the schema wants them.
  const pack = { ...(document as RulePack), rules: rules.data, adjust: adjusted.data };
  return shapeOf(pack, broken);
};

const shapeOf = (pack: RulePack, broken: Broken | undefined): Shape => ({
  pack,
  rules: standing(pack.rules, 'rules', broken),
  adjustments: standing(pack.adjust ?? [], 'adjust', broken),
  whole: broken === undefined,
});

/** The entries with the places they had before others were left out. */
const standing = <T>(
  entries: readonly T[],
  section: (typeof sections)[number],
  broken: Broken | undefined,
) => {
  const gone = broken?.[section] ?? new Set<number>();
  if (gone.size === 0) return placed(entries, [section]);
  const paths: Path[] = [];
  for (let index = 0; paths.length < entries.length; index += 1) {
    if (!gone.has(index)) paths.push([section, index]);
  }
  return entries.map((entry, index) => ({ entry, path: paths[index] ?? [section] }));
};
