import { isOfTrial } from '../../rules/engine/as-trial';
import type { Policy } from '../../rules/engine/policy';
import type { Ports } from '../../rules/flows/ports';

const defaultRetentionDays = 30;

/** Removes what is older than the shortest retention that a pack in force promises. */
export const tidy = async (policy: Policy, { log, activeTime, clock }: Ports): Promise<void> => {
  const promised = policy.packs
    .filter(({ pack }) => !isOfTrial(pack.id))
    .map(({ charter }) => charter.retentionDays);
  const now = clock.now();
  try {
    await log.prune(Math.min(defaultRetentionDays, ...promised), now);
    await activeTime.prune(now);
  } catch (error) {
    console.error('Old records could not be removed; tomorrow they are tried again.', error);
  }
};
