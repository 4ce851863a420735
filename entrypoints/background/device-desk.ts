import { readDevice } from '../../platform/probes/read-device';
import { probes } from '../../platform/probes/registry';
import { storedValue } from '../../platform/stored-value';
import { deviceRulesOf, inspect } from '../../rules/flows/inspect';
import type { Ports } from '../../rules/flows/ports';
import type { PolicyHolder } from './policy-holder';
import { subjectOf } from './subject';

/** The device's inventory number as last read; for the teacher's heading only. */
export const assetId = storedValue<string | undefined>('session', 'assetId', undefined);

/** Reads the device when something about it changed and lets it be judged; readings never overlap. */
export class DeviceDesk {
  #reading: Promise<void> | undefined;
  #again = false;

  constructor(
    private readonly holder: PolicyHolder,
    private readonly ports: Ports,
    private readonly afterRecording: () => Promise<void>,
  ) {}

  /** A change during a reading asks for one more, however many changes there were. */
  look(): Promise<void> {
    if (this.#reading !== undefined) {
      this.#again = true;
      return this.#reading;
    }
    this.#reading = this.#lookUntilQuiet().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  async #lookUntilQuiet(): Promise<void> {
    do {
      this.#again = false;
      await this.#lookOnce().catch((error: unknown) => {
        console.error('The device could not be judged.', error);
      });
      await this.afterRecording();
    } while (this.#again);
  }

  async #lookOnce(): Promise<void> {
    const { known } = await this.holder.current();
    const at = this.ports.clock.now();
    const { facts, unread } = await readDevice(probes, {
      now: at,
      currentMilestone: known.configuration.currentMilestone,
    });
    await assetId.write(facts.assetId);
    const subject = subjectOf(known.configuration);
    const observation = { kind: 'device', at, subject, campus: 'unknown', facts, unread } as const;
    const { policy } = await this.holder.readyFor(observation);
    await this.ports.posture.keepOnly(new Set(deviceRulesOf(policy).keys()));
    await inspect(policy, observation, this.ports, undefined);
  }
}
