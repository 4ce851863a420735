import { storedValue } from '../../platform/stored-value';
import { layerRules } from '../../rules/engine/layers';
import type { Ports } from '../../rules/flows/ports';
import type { ActionId } from '../../rules/model/effect';
import type { Incident } from '../../rules/model/incident';
import type { RulePack } from '../../rules/model/pack';
import type { PrecisionRow } from '../../rules/model/pack-life';
import { demotionsOf, precisionOf, talliesOf } from '../../rules/review/precision';
import { policyTools } from './policy-tools';

/** What rules are demoted to in the policy in force, by rule id. Outside the database: it is read at every start. */
export const demotions = storedValue<Readonly<Record<string, ActionId>>>('local', 'demotions', {});

/** How right each rule was, by what teachers said of its notes. */
export const readPrecision = async (
  packs: readonly RulePack[],
  { log }: Pick<Ports, 'log'>,
): Promise<readonly PrecisionRow[]> => {
  const incidents: Incident[] = [];
  await log.each((incident) => {
    incidents.push(incident);
  });
  return precisionOf(talliesOf(incidents), layerRules(packs, policyTools.actions).rules);
};

/** What the rules of these packs are to be demoted to now. Records that cannot be read demote nothing anew. */
export const readDemotions = async (
  packs: readonly RulePack[],
  ports: Pick<Ports, 'log'>,
): Promise<Readonly<Record<string, ActionId>>> => {
  const mayBeDemoted = packs.some(({ rules }) => rules.some((rule) => rule.precisionFloor !== undefined));
  if (!mayBeDemoted) return {};
  try {
    return Object.fromEntries(demotionsOf(await readPrecision(packs, ports)));
  } catch (error) {
    console.warn('What teachers said of the rules cannot be read.', error);
    return demotions.read();
  }
};
