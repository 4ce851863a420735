import { isOfTrial } from '../../rules/engine/as-trial';
import type { Ports } from '../../rules/flows/ports';
import type { ActivationDesk } from './pack-activation';
import type { PolicyHolder } from './policy-holder';
import { sayWhyNot } from './say-why-not';

/** Ends trials: at their time by themselves, or when a person has seen enough. */
export interface TrialDesk {
  /** Forgets the pack and what was counted. */
  readonly layDown: (packId: string) => Promise<string | undefined>;
  /** Switches the pack on from now on; a sentence where it cannot be. */
  readonly switchOn: (packId: string) => Promise<string | undefined>;
  /** Has the policy written without packs whose trial is over, and the worker woken when the next one is. */
  readonly look: () => Promise<void>;
}

interface Desk {
  readonly holder: PolicyHolder;
  readonly ports: Ports;
  readonly activation: ActivationDesk;
  readonly policyChanged: () => Promise<void>;
  /** Has the worker woken then, in milliseconds since 1970. */
  readonly wakeAt: (at: number) => Promise<void>;
}

const gone = 'This pack is no longer on trial.';

export const trialDesk = ({ holder, ports, activation, policyChanged, wakeAt }: Desk): TrialDesk => {
  const { trials, clock } = ports;
  return {
    layDown: async (packId) => {
      await trials.layDown(packId);
      await policyChanged();
      return undefined;
    },
    switchOn: async (packId) => {
      const pack = await trials.find(packId);
      if (pack === undefined) return gone;
      const taken = await activation.switchOn(pack, { by: 'person', why: '' });
      if (taken.result !== 'activated') return sayWhyNot(taken);
      await trials.layDown(packId);
      await policyChanged();
      return undefined;
    },
    look: async () => {
      const now = clock.now();
      const ends = (await trials.all()).map(({ until }) => until);
      const running = ends.filter((until) => until > now);
      const { policy } = await holder.current();
      const inPolicy = policy.packs.filter(({ pack }) => isOfTrial(pack.id)).length;
      if (inPolicy > running.length) await policyChanged();
      if (running.length > 0) await wakeAt(Math.min(...running));
    },
  };
};
