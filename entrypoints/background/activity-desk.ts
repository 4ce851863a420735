import type { Activity } from '../../platform/activity-watch';
import { storedValue } from '../../platform/stored-value';
import { isWatchable } from '../../platform/watchable';
import { evaluate } from '../../rules/engine/evaluate';
import type { Policy } from '../../rules/engine/policy';
import { inspect } from '../../rules/flows/inspect';
import type { Ports } from '../../rules/flows/ports';
import { normaliseUrl } from '../../rules/matching/addresses/url';
import type { Decision } from '../../rules/model/decision';
import type { PolicyHolder } from './policy-holder';
import { subjectOf } from './subject';

/** What is being used since when; kept for the browser session so that a stopped worker loses nothing. */
interface OpenSpan {
  readonly hostClass: string;
  readonly sinceMs: number;
}

/** A span that no event closed in time belongs to a device that slept: no more than this is credited. */
const longestSpanMs = 6 * 60_000;
const openSpan = storedValue<OpenSpan | null>('session', 'openSpan', null);
/** For each rule the end of the window it was last counted in: one sighting a window. Gone with the session. */
const countedWindows = storedValue<Readonly<Record<string, string>>>('session', 'countedWindows', {});

/** Counts active minutes by class of host, never by host, and lets them be judged. */
export class ActivityDesk {
  #turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly holder: PolicyHolder,
    private readonly ports: Ports,
    private readonly afterRecording: () => Promise<void>,
  ) {}

  changed(activity: Activity): Promise<void> {
    this.#turn = this.#turn
      .then(() => this.#note(activity))
      .catch((error: unknown) => {
        console.error('Active minutes could not be counted.', error);
      });
    return this.#turn;
  }

  async #note({ url, at }: Activity): Promise<void> {
    const { policy } = await this.holder.current();
    if (!policy.reads.has('activeMinutes')) return;
    const standing = await openSpan.read();
    const hostClass = url === undefined || !isWatchable(url) ? undefined : await this.#classOf(policy, url);
    await openSpan.write(hostClass === undefined ? null : { hostClass, sinceMs: at });
    if (standing === null) return;
    const spentMs = Math.min(at - standing.sinceMs, longestSpanMs);
    if (spentMs <= 0) return;
    await this.ports.activeTime.add(standing.sinceMs, standing.hostClass, spentMs / 60_000);
    await this.#judge(at);
  }

  async #classOf({ forwarders }: Policy, url: string): Promise<string> {
    const address = normaliseUrl(url, { forwarders });
    if (address === undefined) return 'other';
    const { policy } = await this.holder.readyForSite(address);
    return policy.hostClasses.find(({ asks }) => asks(address) !== undefined)?.name ?? 'other';
  }

  async #judge(at: number): Promise<void> {
    const { known } = await this.holder.current();
    const observation = {
      kind: 'activity' as const,
      at,
      subject: subjectOf(known.configuration),
      campus: 'unknown' as const,
      facts: { activeMinutes: await this.ports.activeTime.lastDay(at) },
      unread: {},
    };
    const { policy } = await this.holder.readyFor(observation);
    const counted = await countedWindows.read();
    const { windows, keys } = alreadyCounted(evaluate(policy, observation), counted, this.ports, at);
    const { receipt } = await inspect(policy, observation, this.ports, undefined, keys);
    if (receipt === undefined) return;
    await countedWindows.write({ ...counted, ...windows });
    await this.afterRecording();
  }
}

const alreadyCounted = (
  { findings, proof }: Decision,
  counted: Readonly<Record<string, string>>,
  { clock }: Ports,
  at: number,
) => {
  const windows = Object.fromEntries(
    findings.map(({ packId, ruleId }) => {
      const until = proof.rules.find((rule) => rule.ruleId === ruleId)?.until;
      return [`${packId}/${ruleId}`, until === undefined ? clock.localDay(at).day : String(until)];
    }),
  );
  const keys = new Set(Object.keys(windows).filter((key) => counted[key] === windows[key]));
  return { windows, keys };
};
