import { type KnownConfiguration, readConfiguration } from '../../platform/configuration-source';
import { actionRegistry } from '../../rules/actions/registry';
import { checkRegistry } from '../../rules/checks/registry';
import { withBellSchedule } from '../../rules/engine/bell-schedule';
import { compilePolicy } from '../../rules/engine/compile-policy';
import type { Policy } from '../../rules/engine/policy';
import type { Ports } from '../../rules/flows/ports';
import { redact } from '../../rules/incidents/redact';
import type { RulePack } from '../../rules/model/pack';
import { builtInPacks } from '../../rules/packs/registry';

/** The policy in force and the settings it was made with. */
export interface Standing {
  readonly policy: Policy;
  readonly known: KnownConfiguration;
}

/** What every policy is compiled with. */
export const policyTools = { checks: checkRegistry, actions: actionRegistry, redact };

/** The packs that came with this build, at the school's own hours. */
export const builtInPacksFor = ({ configuration }: KnownConfiguration): readonly RulePack[] =>
  configuration.starterPack === false
    ? []
    : builtInPacks.map((pack) => withBellSchedule(pack, configuration.bellSchedule));

/** Compiles the policy once a worker's life and again when the settings change. A cache: losing it costs one compilation. */
export class PolicyHolder {
  #standing: Promise<Standing> | undefined;

  constructor(private readonly shelf: Ports['shelf']) {}

  current(): Promise<Standing> {
    this.#standing ??= this.#make().catch((error: unknown) => {
      // The next question tries again: one failure must not leave the device without a policy.
      this.#standing = undefined;
      throw error;
    });
    return this.#standing;
  }

  /** Forgets the compiled policy; the next question compiles it anew. */
  renew(): void {
    this.#standing = undefined;
  }

  async #make(): Promise<Standing> {
    const known = await readConfiguration();
    const packs = [...builtInPacksFor(known), ...(await this.#shelved())];
    const { policy } = compilePolicy({ ...policyTools, packs, now: Date.now() });
    return { policy, known };
  }

  /** A shelf that cannot be read costs the school's own packs, not the built-in ones. */
  async #shelved(): Promise<readonly RulePack[]> {
    try {
      return (await this.shelf.active()).packs.map(({ pack }) => pack);
    } catch (error) {
      console.error('The school’s own packs cannot be read.', error);
      return [];
    }
  }
}
