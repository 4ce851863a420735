import { type KnownConfiguration, readConfiguration } from '../../platform/configuration-source';
import { loadPatternEngine } from '../../platform/pattern-engine';
import type { Policy } from '../../rules/engine/policy';
import { policyKey } from '../../rules/engine/policy-key';
import { DamagedPolicy, openStoredPolicy, type StoredPolicy } from '../../rules/engine/stored-policy';
import { imageAtHand, writePolicy } from '../../rules/engine/write-policy';
import type { Ports } from '../../rules/flows/ports';
import type { Observation, PageAddress } from '../../rules/model/observation';
import { breathe } from './breathe';
import { demotions } from './demotions';
import { readPolicyParts } from './policy-parts';
import { policyTools } from './policy-tools';

/** The policy in force and the settings it was made with. */
export interface Standing {
  readonly stored: StoredPolicy;
  readonly policy: Policy;
  readonly known: KnownConfiguration;
}

/** What pages are judged with: patterns must not keep a student waiting. */
const judgingTools = {
  ...policyTools,
  patterns: { engine: loadPatternEngine, now: () => performance.now() },
};

type Site = Pick<PageAddress, 'host' | 'isIp'>;

/**
 * Opens the stored policy once a worker's life, and writes it anew when it is not there or was made from something
 * else. A cache: losing it costs one reading.
 */
export class PolicyHolder {
  #standing: Promise<Standing> | undefined;
  /** Asked for while the worker's script is still being run: whoever woke it will want to know. */
  #early: Promise<KnownConfiguration> | undefined = readConfiguration();

  constructor(
    private readonly ports: Pick<Ports, 'shelf' | 'images' | 'clock' | 'trials' | 'log'>,
    /** This build: what another one wrote is not opened. */
    private readonly build: string,
  ) {}

  /** `first` is the site that will be asked about first. */
  async current(first?: Site): Promise<Standing> {
    const standing = await (this.#standing ?? this.#keep(this.#make(first)));
    return this.#isStale(standing) ? this.renew() : standing;
  }

  /** The standing with which this observation can be judged at once. */
  readyFor(observation: Observation): Promise<Standing> {
    return this.#with((stored) => stored.ready(observation));
  }

  /** The standing that can tell which lists this site is on. */
  readyForSite(site: Site): Promise<Standing> {
    return this.#with((stored) => stored.readySite(site));
  }

  /** The standing of which every rule can be asked for. */
  withEveryRule(): Promise<Standing> {
    return this.#with((stored) => stored.everyRule());
  }

  /** Writes the policy anew from the packs and settings as they are now. */
  renew(): Promise<Standing> {
    // One after the other: the last one to be stored must be the last one that was asked for.
    const before = this.#standing?.catch(() => undefined);
    return this.#keep(Promise.resolve(before).then(() => this.#write()));
  }

  #keep(making: Promise<Standing>): Promise<Standing> {
    this.#standing = making;
    making.catch(() => {
      // The next question tries again: one failure must not leave the device without a policy.
      if (this.#standing === making) this.#standing = undefined;
    });
    return making;
  }

  #isStale({ stored }: Standing): boolean {
    return this.ports.clock.now() >= (stored.goodUntil ?? Number.POSITIVE_INFINITY);
  }

  /** A damaged store is noticed here, and the policy written anew from the packs. */
  async #with(prepare: (stored: StoredPolicy) => Promise<void>): Promise<Standing> {
    const standing = await this.current();
    try {
      await prepare(standing.stored);
      return standing;
    } catch (error) {
      if (!(error instanceof DamagedPolicy)) throw error;
      console.warn('The stored policy is written anew.', error);
    }
    const anew = await this.renew();
    await prepare(anew.stored);
    return anew;
  }

  async #make(first: Site | undefined): Promise<Standing> {
    const [known, stored, demoted] = await Promise.all([
      this.#configuration(),
      this.#open(first),
      demotions.read(),
    ]);
    const key = policyKey(this.build, known.configuration, { ...known, demotions: demoted });
    return stored !== undefined && stored.madeFor === key
      ? { stored, policy: stored.policy, known }
      : this.#write();
  }

  #configuration(): Promise<KnownConfiguration> {
    const early = this.#early ?? readConfiguration();
    this.#early = undefined;
    return early;
  }

  /** A store that cannot be read costs time, not the policy. */
  async #open(first: Site | undefined): Promise<StoredPolicy | undefined> {
    try {
      return await openStoredPolicy({ read: this.ports.images.read, breathe }, judgingTools, first);
    } catch (error) {
      console.warn('The stored policy cannot be read.', error);
      return undefined;
    }
  }

  async #write(): Promise<Standing> {
    const known = await readConfiguration();
    const { demoted, ...parts } = await readPolicyParts(known, this.ports);
    await demotions.write(demoted);
    const image = await writePolicy(
      { ...policyTools, ...parts, now: this.ports.clock.now() },
      policyKey(this.build, known.configuration, { ...known, demotions: demoted }),
      breathe,
    );
    try {
      await this.ports.images.replace(image);
    } catch (error) {
      console.warn('The policy could not be stored; it is in force all the same.', error);
    }
    const stored = await openStoredPolicy({ read: imageAtHand(image), breathe }, judgingTools);
    if (stored === undefined) throw new Error('A policy that was just written cannot be opened.');
    return { stored, policy: stored.policy, known };
  }
}
