import { type ReadonlySignal, signal } from '@preact/signals';
import type { PacksWord } from '../../components/packs/pack-offer';
import type { PacksInForce } from '../../components/packs/packs-in-force';
import { type PackChangeReply, type PacksReply, sendMessage } from '../../platform/messages';

export interface PacksState {
  readonly inForce: ReadonlySignal<PacksInForce | undefined>;
  /** What became of the last press. */
  readonly word: ReadonlySignal<PacksWord | undefined>;
  readonly busy: ReadonlySignal<boolean>;
  readonly say: (word: PacksWord | undefined) => void;
  readonly ask: () => Promise<void>;
  readonly remove: (packId: string) => Promise<void>;
  readonly goBack: (historyId: string, why: string) => Promise<void>;
  readonly addSource: (url: string) => Promise<void>;
  readonly checkSource: (url: string) => Promise<void>;
  readonly removeSource: (url: string) => Promise<void>;
  readonly endTrial: (packId: string, how: 'lay-down' | 'switch-on') => Promise<void>;
}

/** The packs in force, and all that changes them without a review. `token` is that of the session, while it lasts. */
export const createPacksState = (token: () => string | undefined): PacksState => {
  const inForce = signal<PacksInForce | undefined>(undefined);
  const word = signal<PacksWord | undefined>(undefined);
  const busy = signal(false);

  const take = async (reply: PacksReply, session: string): Promise<void> => {
    if (reply.result !== 'packs') return;
    const reach = await sendMessage('packReach', { token: session });
    inForce.value = { ...reply, reach: reach.result === 'reach' ? reach.packs : [] };
  };
  /** Asks the worker for something, shows what is in force afterwards, and says what became of it. */
  const change = async (
    request: (session: string) => Promise<PackChangeReply>,
    done: PacksWord | undefined,
  ): Promise<void> => {
    const session = token();
    if (session === undefined || busy.value) return;
    busy.value = true;
    word.value = undefined;
    try {
      const reply = await request(session);
      if (reply.result === 'refused') word.value = { kind: 'refused', message: reply.message };
      else {
        await take(reply, session);
        word.value = reply.result === 'packs' ? done : { kind: 'locked' };
      }
    } catch (error) {
      console.error('The packs could not be changed.', error);
      word.value = { kind: 'not-done' };
    } finally {
      busy.value = false;
    }
  };
  const nameOf = (packId: string): string =>
    inForce.value?.packs.find((pack) => pack.packId === packId)?.name ?? packId;

  return {
    inForce,
    word,
    busy,
    say: (said) => {
      word.value = said;
    },
    ask: async () => {
      const session = token();
      if (session !== undefined) await take(await sendMessage('packs', { token: session }), session);
    },
    remove: (packId) =>
      change((session) => sendMessage('removePack', { token: session, packId }), {
        kind: 'removed',
        name: nameOf(packId),
      }),
    goBack: (historyId, why) =>
      change((session) => sendMessage('rollBack', { token: session, historyId, why }), { kind: 'gone-back' }),
    addSource: (url) =>
      change((session) => sendMessage('addPackSource', { token: session, url }), word.value),
    checkSource: (url) =>
      change((session) => sendMessage('checkPackSource', { token: session, url }), { kind: 'source-kept' }),
    removeSource: (url) =>
      change((session) => sendMessage('removePackSource', { token: session, url }), undefined),
    endTrial: (packId, how) =>
      change((session) => sendMessage('endTrial', { token: session, packId, how }), undefined),
  };
};
