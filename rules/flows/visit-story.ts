import type { Policy } from '../engine/policy';
import type { Change, Decision, RuleProof } from '../model/decision';
import type { Localised } from '../model/effect';
import type { Finding } from '../model/finding';
import type { PageVerdict } from '../model/summary';
import { countingKey } from './inspect';

/** What has been said of one document while it is open. */
export interface VisitStory {
  /** Rules already counted for this visit, as `pack/rule`. */
  readonly counted: readonly string[];
  /** Whether help was opened for it. */
  readonly supported: boolean;
  readonly verdict: PageVerdict;
  /** The strongest rule's words for the student. */
  readonly student: Localised | undefined;
  readonly rules: readonly RuleProof[];
  readonly wouldFlip: readonly Change[];
}

export const newStory: VisitStory = {
  counted: [],
  supported: false,
  verdict: 'fine',
  student: undefined,
  rules: [],
  wouldFlip: [],
};

/** What is not to be counted again for this visit. */
export const countedIn = ({ counted, supported }: VisitStory, policy: Policy): ReadonlySet<string> =>
  new Set(supported ? [...counted, ...policy.support.map(countingKey)] : counted);

/** Mildest first. */
export const verdicts: readonly PageVerdict[] = ['not-checked', 'fine', 'noted', 'told', 'warned', 'blocked'];

/**
 * The story after one more decision: a later look with fewer facts takes nothing back. Of what packs on trial found
 * only that it was counted is told on.
 */
export const tellOn = (
  story: VisitStory,
  decision: Decision,
  policy: Policy,
  onTrial: readonly Finding[] = [],
): VisitStory => {
  const open = withoutConfidential(decision, policy);
  // That help was shown is all that is remembered of it, not by which rule.
  const keepable = decision.findings.filter(({ action }) => action !== 'support');
  const standing = {
    ...story,
    counted: [...new Set([...story.counted, ...[...keepable, ...onTrial].map(countingKey)])],
    supported: story.supported || decision.effects.some(({ kind }) => kind === 'support'),
  };
  const verdict = verdictOf(open);
  if (verdicts.indexOf(verdict) < verdicts.indexOf(story.verdict)) return standing;
  return {
    ...standing,
    verdict,
    student: open.effects[0]?.student ?? open.findings[0]?.student,
    rules: open.proof.rules,
    wouldFlip: open.proof.wouldFlip,
  };
};

/** Whether anything of the document is worth remembering while it is open: a rule spoke, not only came near. */
export const isWorthRemembering = ({ verdict, counted, supported }: VisitStory): boolean =>
  supported || counted.length > 0 || verdict !== 'fine';

const verdictOf = ({ effects, findings }: Decision): PageVerdict => {
  const kinds = new Set(effects.map(({ kind }) => kind));
  if (kinds.has('block')) return 'blocked';
  if (kinds.has('warn')) return 'warned';
  if (kinds.has('tell')) return 'told';
  return findings.length > 0 ? 'noted' : 'fine';
};

/** What goes to the counselor is nobody else's business: neither the popup nor the explanation is told of it. */
const withoutConfidential = (decision: Decision, { confidential }: Policy): Decision => {
  const isOpen = ({ ruleId }: { readonly ruleId: string }) => !confidential.has(ruleId);
  const rules = decision.proof.rules.filter(isOpen);
  const wouldFlip = rules.length === decision.proof.rules.length ? decision.proof.wouldFlip : [];
  return {
    ...decision,
    effects: decision.effects.filter(isOpen),
    findings: decision.findings.filter(isOpen),
    proof: { ...decision.proof, rules, wouldFlip },
  };
};
