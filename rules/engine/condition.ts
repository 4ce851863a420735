import type {
  AnyCheck,
  CheckContext,
  CheckRegistry,
  CheckResult,
  CompileTools,
  Sentence,
} from '../model/check';
import { unknown } from '../model/check';
import type { ConditionProof } from '../model/decision';
import type { FactName, Unread } from '../model/observation';
import type { Condition } from '../model/pack';
import type { Gate, QuestionBook } from './question-book';

type Facts = Readonly<Record<string, unknown>>;
type UnreadFacts = Readonly<Partial<Record<FactName, Unread>>>;

/** A condition ready to be asked; it always answers with its whole proof. */
export interface CompiledCondition {
  readonly ask: (facts: Facts, unread: UnreadFacts, context: CheckContext) => ConditionProof;
  /** Questions of which at least one must hit for a match; absent when it can match without. */
  readonly gates: readonly Gate[] | undefined;
}

/** Notes which questions a check asks while it compiles; without one, no gates are found. */
type Gatherer = Pick<QuestionBook, 'gather'>;

const noGatherer: Gatherer = { gather: (compile) => ({ made: compile(), gates: [], open: true }) };

/**
 * Compiles a `when`. The pack was validated against the same registry, so an unknown check is a bug.
 * The tools are asked in the same order every time.
 */
export const compileCondition = (
  when: Condition,
  checks: CheckRegistry,
  tools: CompileTools,
  gatherer: Gatherer = noGatherer,
): CompiledCondition => {
  const parts = Object.entries(when).flatMap(([key, value]): CompiledCondition[] => {
    if (value === undefined) return [];
    if (isGroup(key)) {
      const members = (value as readonly Condition[]).map((part) =>
        compileCondition(part, checks, tools, gatherer),
      );
      return [group(key, members)];
    }
    return [compileLeaf(key, value, checks, tools, gatherer)];
  });
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : group('all', parts);
};

/** Every fact a condition may read. */
export const factsRead = (when: Condition, checks: CheckRegistry): ReadonlySet<FactName> =>
  new Set(
    Object.entries(when).flatMap(([key, value]): readonly FactName[] => {
      if (value === undefined) return [];
      if (isGroup(key))
        return (value as readonly Condition[]).flatMap((part) => [...factsRead(part, checks)]);
      const check = checks.get(key);
      return [...(check?.needs ?? []), ...(check?.wants?.(value as never) ?? [])] as FactName[];
    }),
  );

const isGroup = (key: string): key is 'all' | 'any' | 'none' =>
  key === 'all' || key === 'any' || key === 'none';

const compileLeaf = (
  id: string,
  params: unknown,
  checks: CheckRegistry,
  tools: CompileTools,
  gatherer: Gatherer,
): CompiledCondition => {
  const check = checks.get(id);
  if (check === undefined) throw new Error(`The policy asks for a check that does not exist: ${id}`);
  const { made: question, gates, open } = gatherer.gather(() => check.compile(params as never, tools));
  const says: Sentence = check.says(params as never);
  const ask: CompiledCondition['ask'] = (facts, unread, context) => {
    const answer: CheckResult = check.needs.every((name) => facts[name] !== undefined)
      ? question(facts as never, context)
      : unknown(whyUnread(check.needs, facts, unread));
    return { kind: 'leaf', result: answer.result, leaf: { check: id, says, answer } };
  };
  const isGated = check.onlyOnHit === true && !open;
  return { ask, gates: isGated ? gates : factGates(check) };
};

/** Without a fact it needs a check answers `unknown`, which never acts. The address is there on every page. */
const factGates = ({ kind, needs }: AnyCheck): readonly Gate[] | undefined => {
  const fact = kind === 'page' ? needs.find((name) => name !== 'url') : undefined;
  return fact === undefined ? undefined : [{ kind: 'fact', fact: fact as FactName }];
};

const whyUnread = (needs: readonly string[], facts: Facts, unread: UnreadFacts): string =>
  needs
    .filter((name) => facts[name] === undefined)
    .map((name) => unread[name as FactName]?.reason ?? `${name} is not known`)
    .join('; ');

const group = (kind: 'all' | 'any' | 'none', members: readonly CompiledCondition[]): CompiledCondition => ({
  ask: (facts, unread, context) => {
    const parts = members.map((member) => member.ask(facts, unread, context));
    return { kind, result: combine(kind, parts), parts };
  },
  gates: gatesOf(kind, members),
});

/** `all`: one no-match settles it, else any unknown; `any`: one match settles it, else any unknown; `none`: the opposite of `any`. */
const combine = (kind: 'all' | 'any' | 'none', parts: readonly ConditionProof[]): CheckResult['result'] => {
  const has = (result: CheckResult['result']) => parts.some((part) => part.result === result);
  if (kind === 'all') return has('no-match') ? 'no-match' : has('unknown') ? 'unknown' : 'match';
  if (kind === 'any') return has('match') ? 'match' : has('unknown') ? 'unknown' : 'no-match';
  return has('match') ? 'no-match' : has('unknown') ? 'unknown' : 'match';
};

/** A fact is there on many pages, a hit on few. */
const breadth = (gates: readonly Gate[]): number =>
  gates.length + (gates.some(({ kind }) => kind === 'fact') ? 1_000_000 : 0);

/** For `all` one gated part is enough (the narrowest); `any` is gated only when every part is; `none` never. */
const gatesOf = (
  kind: 'all' | 'any' | 'none',
  members: readonly CompiledCondition[],
): readonly Gate[] | undefined => {
  if (kind === 'none') return undefined;
  const gated = members.flatMap((member) => (member.gates === undefined ? [] : [member.gates]));
  if (kind === 'any') return gated.length === members.length ? gated.flat() : undefined;
  return gated.reduce<readonly Gate[] | undefined>(
    (best, gates) => (best === undefined || breadth(gates) < breadth(best) ? gates : best),
    undefined,
  );
};
