import type { Policy } from '../../rules/engine/policy';
import type { Ports } from '../../rules/flows/ports';

const defaultRetentionDays = 30;

/** Removes what is older than the shortest retention that an active pack promises. */
export const tidy = async (policy: Policy, { log, activeTime, clock }: Ports): Promise<void> => {
  const promised = policy.packs.map(({ charter }) => charter.retentionDays);
  const now = clock.now();
  try {
    await log.prune(Math.min(defaultRetentionDays, ...promised), now);
    await activeTime.prune(now);
  } catch (error) {
    console.error('Old records could not be removed; tomorrow they are tried again.', error);
  }
};
