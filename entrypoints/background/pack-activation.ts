import type { ActivationReply } from '../../platform/messages';
import { activate } from '../../rules/flows/activate';
import { judgeStored } from '../../rules/flows/judge-stored';
import type { PolicyEntry, ShelvedPack } from '../../rules/flows/pack-ports';
import type { Ports } from '../../rules/flows/ports';
import { packSchema } from '../../rules/model/pack';
import type { PackOrigin } from '../../rules/model/pack-life';
import type { SealReport } from '../../rules/model/parcel';
import type { TrustFault } from '../../rules/model/trust';
import { judgePackAgainstSeal } from '../../rules/trust/judge-pack-against-seal';
import { breathe } from './breathe';
import { builtInPacksFor } from './built-in-packs';
import { deviceCrypto } from './device-crypto';
import { oneAtATime } from './one-at-a-time';
import type { PolicyHolder } from './policy-holder';
import { readPacksInForce } from './policy-parts';
import { policyTools } from './policy-tools';
import { rememberMarks, trustAtHand } from './trust-at-hand';

/** How a pack that waits is to be taken. */
export interface Wish {
  readonly by: PolicyEntry['by'];
  readonly why: string;
  /** Where it came from, where whoever staged it could not know. */
  readonly origin?: PackOrigin | undefined;
  /** Id of the pinned key that must have signed it. */
  readonly key?: string | undefined;
  readonly trialDays?: number | undefined;
}
/** What came of it: as the dashboard is told, with the pack that it was. */
export type Taken = Exclude<ActivationReply, { readonly result: 'locked' | 'not-allowed' }> & {
  readonly packId?: string;
};
export interface ActivationDesk {
  /** Switches on what was staged under this id, or puts it on trial. */
  readonly take: (staged: string, wish: Wish) => Promise<Taken>;
  /** Switches a pack on that is stored already, such as one that was on trial. */
  readonly switchOn: (pack: ShelvedPack, wish: Wish) => Promise<Taken>;
  /** Does something else with the packs while none is being taken. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
  /** Lays a pack down, and no longer takes it from its address. */
  readonly remove: (packId: string) => Promise<void>;
}

const dayMs = 24 * 60 * 60_000;

interface Desk {
  readonly holder: PolicyHolder;
  readonly ports: Ports;
  readonly policyChanged: () => Promise<void>;
}

/**
 * Takes packs that were reviewed, one after the other: everything that was judged then is judged again over the stored
 * bytes. Whatever stands against one, or fails, leaves the last good policy in force.
 */
export const activationDesk = (desk: Desk): ActivationDesk => {
  const { ports } = desk;
  const inTurn = oneAtATime();
  const orNotStored = (work: () => Promise<Taken>) =>
    inTurn(async (): Promise<Taken> => {
      try {
        return await work();
      } catch (error) {
        console.error('The pack could not be stored.', error);
        return { result: 'not-stored' };
      }
    });
  return {
    take: (staged, wish) =>
      orNotStored(async () => {
        const found = await ports.staged.find(staged);
        if (found === undefined || found === 'lists-gone') return { result: 'lists-gone' };
        const { file: _file, ...candidate } = found;
        const taken = await takePack(candidate, wish, desk);
        if (taken.result === 'activated') await ports.staged.forget(staged);
        return taken;
      }),
    switchOn: (pack, wish) => orNotStored(() => takePack(pack, wish, desk)),
    alone: inTurn,
    remove: (packId) => inTurn(() => removePack(packId, desk)),
  };
};

const takePack = async (
  candidate: ShelvedPack,
  wish: Wish,
  { holder, ports, policyChanged }: Desk,
): Promise<Taken> => {
  if (!(await isWhole(candidate))) return { result: 'malformed' };
  const { known } = await holder.current();
  const seal = await judgeStored(candidate, await trustAtHand(known, ports), deviceCrypto);
  const faults = [...seal.faults, ...keyFaults(seal, wish), ...mismatches(seal, candidate)];
  if (faults.length > 0) return { result: 'not-trusted', faults };
  const at = ports.clock.now();
  const isTrial = wish.trialDays !== undefined;
  const marks = seal.mark === undefined || isTrial ? [] : [seal.mark];
  const pack = { ...candidate, origin: wish.origin ?? candidate.origin, signers: seal.signers };
  const { activated, objections, tests } = await activate(
    pack,
    builtInPacksFor(known),
    { ...policyTools, breathe },
    ports,
    {
      standing: (await readPacksInForce(known, ports)).packs,
      entry: { id: ports.ids.next(), at, by: wish.by, why: wish.why, marks },
      goesBack: seal.manifest?.rollback !== undefined,
      trialUntil: isTrial ? at + (wish.trialDays ?? 0) * dayMs : undefined,
    },
  );
  if (activated) {
    await rememberMarks(marks);
    await policyChanged();
  }
  const testsPassed = tests.filter(({ passed }) => passed).length;
  const testsFailed = tests.length - testsPassed;
  const result = activated ? 'activated' : 'refused';
  return { result, objections, testsPassed, testsFailed, packId: pack.packId };
};

const removePack = async (packId: string, { ports, policyChanged }: Desk): Promise<void> => {
  const { packs } = await ports.shelf.active();
  const removed = packs.find((pack) => pack.packId === packId);
  if (removed === undefined) return;
  const entry = { id: ports.ids.next(), at: ports.clock.now(), by: 'person', why: '', marks: [] } as const;
  await ports.shelf.swap(
    packs.filter((pack) => pack !== removed),
    entry,
  );
  if (removed.origin.kind === 'url') await ports.sources.remove(removed.origin.url);
  await policyChanged();
};

/** Whether the bytes are those that were read, and what was read of them is a pack with all its lists. */
const isWhole = async ({ source, sha256, pack, lists }: ShelvedPack): Promise<boolean> => {
  if ((await deviceCrypto.sha256(source)) !== sha256) return false;
  if (!packSchema(policyTools.checks).safeParse(pack).success) return false;
  return Object.entries(pack.lists ?? {}).every(([name, list]) => {
    if ('hosts' in list) return true;
    const given = lists.find((each) => each.name === name && each.as === list.as);
    return given !== undefined && given.sha256 === (list.sha256 ?? given.sha256);
  });
};

const keyFaults = ({ signers }: SealReport, { key }: Wish): readonly TrustFault[] =>
  key === undefined || signers.includes(key)
    ? []
    : [
        {
          code: 'other-key',
          message: `The managed configuration wants this pack signed with the key “${key}”, and it is not.`,
          fix: 'Sign it with that key, or name the key that signs it under packs.',
        },
      ];

const mismatches = ({ manifest }: SealReport, { pack }: ShelvedPack): readonly TrustFault[] =>
  manifest === undefined ? [] : judgePackAgainstSeal(manifest, pack.pack);
