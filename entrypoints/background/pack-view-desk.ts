import * as z from 'zod/mini';
import { onMessage } from '../../platform/messages';
import { sessionEnd } from '../../platform/teacher-session';
import type { Ports } from '../../rules/flows/ports';
import { packReach } from '../../rules/review/pack-reach';
import { builtInPacksFor } from './built-in-packs';
import { onlyOwnPages } from './own-pages';
import type { PolicyHolder } from './policy-holder';

const short = z.string().check(z.maxLength(64));
const reachSchema = z.strictObject({ token: short });
const textSchema = z.strictObject({ token: short, packId: short });

interface Desk {
  readonly holder: PolicyHolder;
  readonly ports: Pick<Ports, 'shelf' | 'clock'>;
}

/** Shows the dashboard what stands in the packs: how far each reaches, and its own text. */
export const showPacks = ({ holder, ports: { shelf, clock } }: Desk): void => {
  const isUnlocked = async (token: string) => (await sessionEnd(token, clock.now())) !== undefined;

  onMessage('packReach', async ({ data, sender }) => {
    onlyOwnPages(sender);
    if (!(await isUnlocked(reachSchema.parse(data).token))) return { result: 'locked' };
    const [{ known }, { packs }] = await Promise.all([holder.current(), shelf.active()]);
    return {
      result: 'reach',
      packs: packReach([...builtInPacksFor(known), ...packs.map(({ pack }) => pack)]),
    };
  });

  onMessage('packText', async ({ data, sender }) => {
    onlyOwnPages(sender);
    const request = textSchema.parse(data);
    if (!(await isUnlocked(request.token))) return { result: 'locked' };
    const { packs } = await shelf.active();
    const found = packs.find(({ packId }) => packId === request.packId);
    if (found === undefined) return { result: 'none' };
    return { result: 'text', text: new TextDecoder().decode(found.source) };
  });
};
