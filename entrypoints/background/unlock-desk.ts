import type { KnownConfiguration } from '../../platform/configuration-source';
import type { UnlockReply } from '../../platform/messages';
import { isPin, isPinSet, isRightPin, setOwnPin } from '../../platform/pin';
import { storedValue } from '../../platform/stored-value';
import { openSession } from '../../platform/teacher-session';
import {
  clearTries,
  countTry,
  isWaiting,
  type Lockout,
  noLockout,
  triesLeft,
  withoutFarAhead,
} from '../../rules/flows/lockout';
import type { Ports } from '../../rules/flows/ports';
import { teacherSummary } from '../../rules/flows/summaries';
import { assetId } from './device-desk';
import type { PolicyHolder } from './policy-holder';

/** On disk, so that a restart does not clear the count. */
const lockout = storedValue<Lockout>('local', 'lockout', noLockout);

/** Lets teachers in by PIN, one try after the other. */
export class UnlockDesk {
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly holder: PolicyHolder,
    private readonly ports: Pick<Ports, 'log' | 'posture' | 'clock'>,
  ) {}

  /** What a locked screen has to know. */
  async state({ configuration }: KnownConfiguration) {
    const { lockedUntil } = withoutFarAhead(await lockout.read(), this.ports.clock.now());
    return { pinSet: await isPinSet(configuration), lockedUntil };
  }

  /** Two tries at once would be counted as one. */
  unlock(pin: string): Promise<UnlockReply> {
    const turn = this.#turn.then(() => this.#try(pin));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #try(pin: string): Promise<UnlockReply> {
    if (!isPin(pin)) return { result: 'malformed' };
    const now = this.ports.clock.now();
    const standing = withoutFarAhead(await lockout.read(), now);
    await lockout.write(standing);
    if (isWaiting(standing, now)) return { result: 'waiting', lockedUntil: standing.lockedUntil };
    const { configuration, managed } = (await this.holder.current()).known;
    if (!(await isPinSet(configuration))) {
      // A student must not be first: on a managed device the PIN is the administrator's to set.
      if (managed) return { result: 'malformed' };
      await setOwnPin(pin);
    }
    const counted = countTry(standing, now);
    await lockout.write(counted);
    if (!(await isRightPin(pin, configuration))) {
      return { result: 'wrong', triesLeft: triesLeft(counted), lockedUntil: counted.lockedUntil };
    }
    await lockout.write(clearTries(counted, now));
    const { token, until } = await openSession(now);
    const { policy } = await this.holder.withEveryRule();
    const summary = await teacherSummary(this.ports, policy, await assetId.read(), until);
    return { result: 'unlocked', token, summary };
  }
}
