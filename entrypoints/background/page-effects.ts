import { newReference, shelveBlock } from '../../platform/block-shelf';
import { blockTab, openSupport } from '../../platform/perform/block';
import { coverFrame, showBanner } from '../../platform/perform/page-words';
import type { Visit } from '../../platform/visit-memory';
import type { Policy } from '../../rules/engine/policy';
import type { EffectPlace, EffectsPort } from '../../rules/flows/ports';
import type { VisitStory } from '../../rules/flows/visit-story';
import type { Decision } from '../../rules/model/decision';
import type { Effect } from '../../rules/model/effect';
import type { PageAddress } from '../../rules/model/observation';
import { bannerFor, coverFor } from './banner-words';

export type PageVisit = Visit<VisitStory>;

/** The document the effects are for, and what it has been shown already. */
export interface PageStage {
  readonly policy: Policy;
  readonly address: PageAddress;
  readonly visit: PageVisit;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The tab is on its way already; a page that is still there after this long is sent away again. */
const wayToBlockPageMs = 3000;

/** Whether the tab was sent to the block page a moment ago because of this document. */
export const blockedRecently = ({ blockedAt }: PageVisit, at: number): boolean =>
  blockedAt !== undefined && at - blockedAt < wayToBlockPageMs;

/** Carries out what was decided about one document. */
export const pageEffects = (stage: PageStage): EffectsPort => ({
  perform: async (decision, place) => {
    if (place === undefined) return;
    for (const effect of decision.effects) await performOne(effect, decision, place, stage);
  },
});

const performOne = async (
  effect: Effect,
  decision: Decision,
  { tabId, frameId }: EffectPlace,
  stage: PageStage,
): Promise<void> => {
  switch (effect.kind) {
    case 'block': {
      if (frameId !== 0) return coverFrame(tabId, frameId, coverFor(effect.student));
      if (blockedRecently(stage.visit, stage.at)) return;
      const reference = await shelve(effect, decision, stage);
      return blockTab(tabId, reference);
    }
    case 'support': {
      if (stage.visit.story.supported) return;
      return openSupport(tabId, await shelve(effect, decision, stage));
    }
    case 'warn':
      if (stage.visit.banner !== undefined) return;
      return showBanner(tabId, bannerFor(effect.student));
    case 'tell':
      return;
  }
};

/** Help says nothing of the page it was shown for. */
const shelve = async (
  effect: Extract<Effect, { kind: 'block' | 'support' }>,
  decision: Decision,
  { policy, address }: PageStage,
): Promise<string> => {
  const reference = newReference();
  const compiled = policy.ruleNamed(effect.ruleId);
  const isHelp = effect.kind === 'support';
  const clauseId = compiled?.rule.clause;
  const clause = compiled?.pack.policy.clauses.find(({ id }) => id === clauseId);
  await shelveBlock({
    reference,
    address: isHelp ? '' : address.href,
    host: isHelp ? '' : address.host,
    action: effect.kind,
    student: isHelp ? { en: '' } : effect.student,
    ruleTitle: isHelp ? '' : (compiled?.rule.title ?? ''),
    ruleId: isHelp ? '' : effect.ruleId,
    clause: isHelp || clause === undefined ? undefined : { id: clause.id, title: clause.title },
    policyTitle: compiled?.pack.policy.title ?? '',
    packRevision: compiled?.pack.pack.revision ?? 0,
    until: decision.proof.rules.find(({ ruleId }) => ruleId === effect.ruleId)?.until,
    rules: isHelp ? [] : decision.proof.rules,
    wouldFlip: isHelp ? [] : decision.proof.wouldFlip,
    keeps: isHelp ? [] : (compiled?.pack.charter.keeps ?? []),
  });
  return reference;
};
