import type { LayeredRule } from '../engine/layers';
import type { ActionId } from '../model/effect';
import type { Incident } from '../model/incident';
import type { PrecisionRow } from '../model/pack-life';
import { demotionOf, type Verdicts } from './precision/demotion';
import { wilsonInterval } from './precision/wilson';

/** What the notes of one revision of a rule add up to. */
export interface RuleTally extends Verdicts {
  readonly ruleId: string;
  readonly packId: string;
  readonly packRevision: number;
  /** As the last of the notes has it. */
  readonly title: string;
  /** Notes, however often each was seen again: it is notes that people judge. */
  readonly hits: number;
}

/**
 * Adds notes up by rule and revision, in the order in which they first come. Open ones are not judged; seen and
 * resolved ones were looked at and let stand. A note on the device is resolved by itself when the device mends, which
 * is no person's word, and is not counted as judged.
 */
export const talliesOf = (incidents: Iterable<Incident>): readonly RuleTally[] => {
  const tallies = new Map<string, RuleTally>();
  for (const incident of incidents) {
    const { ruleId, packId, packRevision, title } = incident;
    const key = JSON.stringify([packId, ruleId, packRevision]);
    const { hits, judged, notAProblem } = tallies.get(key) ?? { hits: 0, judged: 0, notAProblem: 0 };
    tallies.set(key, {
      ruleId,
      packId,
      packRevision,
      title,
      hits: hits + 1,
      judged: judged + (isJudged(incident) ? 1 : 0),
      notAProblem: notAProblem + (incident.disposition === 'not-a-problem' ? 1 : 0),
    });
  }
  return [...tallies.values()];
};

const isJudged = ({ disposition, kind }: Incident): boolean =>
  disposition !== 'open' && !(kind === 'device' && disposition === 'resolved');

/**
 * How right each rule was. `rules` are those of the policy in force after layers and before any demotion (as
 * `layerRules` gives them): only the verdicts on a rule's present revision demote it.
 */
export const precisionOf = (
  tallies: readonly RuleTally[],
  rules: readonly LayeredRule[],
): readonly PrecisionRow[] => {
  const standing = new Map(rules.map((each) => [each.rule.id, each]));
  return tallies.map(({ packId, ...tally }) => {
    const { judged, notAProblem, packRevision } = tally;
    const current = standing.get(tally.ruleId);
    const isCurrent = current?.pack.pack.id === packId && current.pack.pack.revision === packRevision;
    const to = isCurrent ? demotionOf(current.rule, tally) : undefined;
    return {
      ...tally,
      precision: judged === 0 ? undefined : wilsonInterval(judged - notAProblem, judged),
      demoted: to && current && { from: current.rule.action, to },
    };
  });
};

/** The demotions among the rows, by rule id, as a policy is composed with. */
export const demotionsOf = (rows: readonly PrecisionRow[]): ReadonlyMap<string, ActionId> =>
  new Map(rows.flatMap(({ ruleId, demoted }) => (demoted === undefined ? [] : [[ruleId, demoted.to]])));
