import * as z from 'zod/mini';
import { type ActivationReply, onMessage, type PacksReply } from '../../platform/messages';
import { sha256 } from '../../platform/sha256';
import { sessionEnd } from '../../platform/teacher-session';
import { limits } from '../../rules/engine/parse/limits';
import { activate } from '../../rules/flows/activate';
import type { Ports, ShelvedList } from '../../rules/flows/ports';
import { packSchema, type RulePack } from '../../rules/model/pack';
import { breathe } from './breathe';
import { onlyOwnPages } from './own-pages';
import { builtInPacksFor, type PolicyHolder, policyTools } from './policy-holder';

const token = z.string().check(z.maxLength(64));
const candidateSchema = z.strictObject({
  token,
  text: z.string().check(z.maxLength(limits.sourceBytes)),
  pack: z.unknown(),
  lists: z
    .array(
      z.strictObject({ name: z.string().check(z.maxLength(64)), sha256: z.string().check(z.length(64)) }),
    )
    .check(z.maxLength(limits.lists)),
});
type GivenLists = z.infer<typeof candidateSchema>['lists'];
const removalSchema = z.strictObject({ token, packId: z.string().check(z.maxLength(64)) });

interface PackDesk {
  readonly holder: PolicyHolder;
  readonly ports: Ports;
  readonly policyChanged: () => Promise<void>;
}

/** Answers the dashboard about the packs in force, and switches packs on and off. */
export const answerAboutPacks = ({ holder, ports, policyChanged }: PackDesk): void => {
  const isUnlocked = async (given: string) => (await sessionEnd(given, ports.clock.now())) !== undefined;
  const packsInForce = async (): Promise<PacksReply> => {
    const { policy, known } = await holder.current();
    const builtIn = new Set(builtInPacksFor(known).map(({ pack }) => pack.id));
    const packs = policy.packs.map(({ pack, ruleCount }) => ({
      packId: pack.id,
      name: pack.name,
      revision: pack.revision,
      layer: pack.layer,
      rules: ruleCount,
      builtIn: builtIn.has(pack.id),
    }));
    return { result: 'packs', packs, mayChange: !known.managed };
  };

  onMessage('packs', async ({ data, sender }) => {
    onlyOwnPages(sender);
    return (await isUnlocked(z.strictObject({ token }).parse(data).token))
      ? packsInForce()
      : { result: 'locked' };
  });

  onMessage('activatePack', async ({ data, sender }): Promise<ActivationReply> => {
    onlyOwnPages(sender);
    const candidate = candidateSchema.safeParse(data);
    if (!candidate.success) return { result: 'malformed' };
    if (!(await isUnlocked(candidate.data.token))) return { result: 'locked' };
    const { known } = await holder.current();
    if (known.managed) return { result: 'not-allowed' };
    const pack = packSchema(policyTools.checks).safeParse(candidate.data.pack);
    if (!pack.success) return { result: 'malformed' };
    const source = new TextEncoder().encode(candidate.data.text);
    const { id, revision } = pack.data.pack;
    try {
      const lists = await listsFor(pack.data, candidate.data.lists, ports);
      if (lists === undefined) return { result: 'lists-gone' };
      const shelved = { packId: id, revision, source, sha256: await sha256(source), pack: pack.data, lists };
      const tools = { ...policyTools, breathe };
      const { activated, objections, tests } = await activate(shelved, builtInPacksFor(known), tools, ports);
      if (activated) await policyChanged();
      const testsPassed = tests.filter(({ passed }) => passed).length;
      return {
        result: activated ? 'activated' : 'refused',
        objections,
        testsPassed,
        testsFailed: tests.length - testsPassed,
      };
    } catch (error) {
      console.error('The pack could not be stored.', error);
      return { result: 'not-stored' };
    }
  });

  onMessage('removePack', async ({ data, sender }) => {
    onlyOwnPages(sender);
    const request = removalSchema.parse(data);
    if (!(await isUnlocked(request.token))) return { result: 'locked' };
    if (!(await holder.current()).known.managed) {
      const { packs } = await ports.shelf.active();
      await ports.shelf.swap(
        packs.filter(({ packId }) => packId !== request.packId),
        ports.clock.now(),
      );
      await policyChanged();
    }
    return packsInForce();
  });
};

/** The lists that the pack takes from files, as the page read and stored them; nothing where one is not there whole. */
const listsFor = async (
  { lists = {} }: RulePack,
  given: GivenLists,
  { listRuns }: Ports,
): Promise<readonly ShelvedList[] | undefined> => {
  const found: ShelvedList[] = [];
  for (const [name, list] of Object.entries(lists)) {
    if ('hosts' in list) continue;
    const hash = given.find((each) => each.name === name)?.sha256;
    if (hash === undefined || hash !== (list.sha256 ?? hash)) return undefined;
    const run = await listRuns.find({ sha256: hash, as: list.as });
    if (run === undefined) return undefined;
    found.push({ ...run, name });
  }
  return found;
};
