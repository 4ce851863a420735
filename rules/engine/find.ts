import type { ActionId } from '../model/effect';
import type { Finding, Route } from '../model/finding';
import type { Severity } from '../model/severity';
import { isLowered, type RuleJudgement } from './judge-rule';
import { addressOf } from './opened';
import type { CompiledRule, Policy } from './policy';
import { evidenceOf } from './read-proof';

const dayMs = 86_400_000;

/**
 * What a rule that acts may have carried out: a rule on trial only records, words in a harmless context only
 * record, what is protected is never blocked, and off campus a pack whose charter says `tell-only` stops nobody.
 */
export const actionOf = (policy: Policy, judgement: RuleJudgement): ActionId => {
  const { action, status } = judgement.compiled.rule;
  if (status === 'trial' || isLowered(judgement)) return 'record';
  const isStopping = action === 'block' || action === 'warn';
  if (isStopping && isTellOnly(judgement)) return 'tell';
  return action === 'block' && isProtected(policy, judgement) ? 'tell' : action;
};

const isProtected = (policy: Policy, { compiled, seen }: RuleJudgement): boolean => {
  const address = addressOf(seen);
  return address !== undefined && policy.protects(address, compiled);
};

/** Whether it goes on record. Off campus under `tell-only` only what goes to the counselor does. */
export const isNoted = (judgement: RuleJudgement): boolean =>
  !isTellOnly(judgement) || judgement.compiled.rule.route === 'counselor';

/** Who hears of a rule's findings: of the device IT, of everything else the teacher, unless the rule says otherwise. */
export const routeOf = ({ rule, kind }: CompiledRule): Route =>
  rule.route ?? (kind === 'device' ? 'it' : 'teacher');

/** The finding of a rule that acts, cut to what the pack's charter keeps; `action` is what is carried out for it. */
export const findingOf = (policy: Policy, judgement: RuleJudgement, action: ActionId): Finding => {
  const { rule, pack, kind } = judgement.compiled;
  const { host, kept } = policy.redact(
    evidenceOf(judgement.condition),
    hostOf(judgement),
    pack.charter.keeps,
  );
  return {
    ruleId: rule.id,
    packId: pack.pack.id,
    packRevision: pack.pack.revision,
    kind,
    title: rule.title,
    clause: rule.clause,
    severity: severityOf(judgement),
    softened: isLowered(judgement),
    action,
    trial: rule.status === 'trial',
    route: routeOf(judgement.compiled),
    student: { en: '', ...rule.student },
    teacher: rule.teacher === undefined ? undefined : { en: '', ...rule.teacher },
    host,
    kept,
    repeats: rule.repeats && { count: rule.repeats.count, withinMs: rule.repeats.within.days * dayMs },
    graceMs: (rule.grace?.days ?? 0) * dayMs,
  };
};

const severityOf = (judgement: RuleJudgement): Severity =>
  isLowered(judgement) ? 'info' : judgement.compiled.rule.severity;

const isTellOnly = ({ compiled, seen }: RuleJudgement): boolean =>
  seen.campus === 'off' && compiled.pack.charter.offCampus === 'tell-only';

/** Of an address carried inside another it is the carried one: that is the site that was seen. */
const hostOf = ({ seen }: RuleJudgement): string | undefined => {
  const host = addressOf(seen)?.host;
  return host === '' ? undefined : host;
};
