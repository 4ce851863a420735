import * as z from 'zod/mini';
import { type ActivationReply, onMessage, type PacksReply } from '../../platform/messages';
import { sessionEnd } from '../../platform/teacher-session';
import type { Ports } from '../../rules/flows/ports';
import { mayLayDown, whyNotHere } from './class-packs';
import { onlyOwnPages } from './own-pages';
import type { ActivationDesk } from './pack-activation';
import { packOverview } from './pack-overview';
import type { PolicyHolder } from './policy-holder';
import { rollBack } from './roll-back';
import type { SourceDesk } from './source-desk';
import type { TrialDesk } from './trial-desk';

const short = z.string().check(z.maxLength(64));
const why = z.string().check(z.maxLength(500));
const askSchema = z.strictObject({ token: short });
const candidateSchema = z.strictObject({
  token: short,
  staged: short,
  why,
  trialDays: z.optional(z.int().check(z.minimum(1), z.maximum(90))),
});
const removalSchema = z.strictObject({ token: short, packId: short });
const rollBackSchema = z.strictObject({ token: short, historyId: short, why });
const addressSchema = z.strictObject({ token: short, url: z.string().check(z.maxLength(2048)) });
const trialSchema = z.strictObject({ token: short, packId: short, how: z.enum(['lay-down', 'switch-on']) });

interface PackDesk {
  readonly holder: PolicyHolder;
  readonly ports: Ports;
  readonly activation: ActivationDesk;
  readonly sources: SourceDesk;
  readonly trials: TrialDesk;
  readonly policyChanged: () => Promise<void>;
}
type Refused = { readonly result: 'refused'; readonly message: string };

const byDistrict = 'On a managed device the rule packs come from the administrator.';

/** Answers the dashboard about packs, and does what a person there asks: on a managed device packs are not theirs. */
export const answerAboutPacks = (desk: PackDesk): void => {
  const { holder, ports, activation, sources, trials, policyChanged } = desk;
  const isUnlocked = async (token: string) => (await sessionEnd(token, ports.clock.now())) !== undefined;
  const isManaged = async () => (await holder.current()).known.managed;
  const overview = () => packOverview(holder, ports);

  /** Changes something where a person may, and answers how things are then; `change` may say why nothing changed. */
  const answer = async (
    token: string,
    change: () => Promise<string | undefined>,
  ): Promise<PacksReply | Refused> => {
    if (!(await isUnlocked(token))) return { result: 'locked' };
    const message = (await isManaged()) ? byDistrict : await change();
    return message === undefined ? overview() : { result: 'refused', message };
  };

  onMessage('packs', async ({ data, sender }): Promise<PacksReply> => {
    onlyOwnPages(sender);
    return (await isUnlocked(askSchema.parse(data).token)) ? overview() : { result: 'locked' };
  });

  onMessage('activatePack', async ({ data, sender }): Promise<ActivationReply> => {
    onlyOwnPages(sender);
    const candidate = candidateSchema.safeParse(data);
    if (!candidate.success) return { result: 'malformed' };
    const { token, staged, ...wish } = candidate.data;
    if (!(await isUnlocked(token))) return { result: 'locked' };
    const barred = await whyNotHere(staged, desk);
    if (barred !== undefined) return barred;
    const { packId: _packId, ...reply } = await activation.take(staged, { by: 'person', ...wish });
    if (wish.trialDays !== undefined) await trials.look();
    return reply;
  });

  onMessage('removePack', async ({ data, sender }): Promise<PacksReply> => {
    onlyOwnPages(sender);
    const { token, packId } = removalSchema.parse(data);
    if (!(await isUnlocked(token))) return { result: 'locked' };
    if (await mayLayDown(packId, desk)) await activation.remove(packId);
    return overview();
  });

  onMessage('rollBack', async ({ data, sender }) => {
    onlyOwnPages(sender);
    const { token, historyId, why: reason } = rollBackSchema.parse(data);
    return answer(token, async () => {
      const barred = await activation.alone(() => rollBack(historyId, reason, desk));
      if (barred === undefined) await policyChanged();
      return barred;
    });
  });

  onMessage('addPackSource', async ({ data, sender }) => {
    onlyOwnPages(sender);
    const { token, url } = addressSchema.parse(data);
    return answer(token, () => sources.add(url));
  });

  onMessage('removePackSource', async ({ data, sender }) => {
    onlyOwnPages(sender);
    const { token, url } = addressSchema.parse(data);
    return answer(token, () => sources.remove(url));
  });

  onMessage('checkPackSource', async ({ data, sender }): Promise<PacksReply | Refused> => {
    onlyOwnPages(sender);
    const { token, url } = addressSchema.parse(data);
    if (!(await isUnlocked(token))) return { result: 'locked' };
    // Asking again changes nothing that the administrator did not want: also on a managed device.
    const message = await sources.check(url);
    return message === undefined ? overview() : { result: 'refused', message };
  });

  onMessage('endTrial', async ({ data, sender }) => {
    onlyOwnPages(sender);
    const { token, packId, how } = trialSchema.parse(data);
    return answer(token, () => (how === 'lay-down' ? trials.layDown(packId) : trials.switchOn(packId)));
  });

  onMessage('packFetched', ({ data, sender }) => {
    onlyOwnPages(sender);
    return sources.brought(data);
  });
};
