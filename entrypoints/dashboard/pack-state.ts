import { type ReadonlySignal, signal } from '@preact/signals';
import type { PackFailure, PackLine, PackOutcome } from '../../components/packs/pack-outcome';
import { type PacksReply, sendMessage } from '../../platform/messages';
import { activateOffer, listLines, type OfferedPack, readOffer } from './offered-pack';
import { sortFiles } from './pack-files';

interface PacksInForce {
  readonly lines: readonly PackLine[];
  readonly mayChange: boolean;
}
export interface PackState {
  readonly inForce: ReadonlySignal<PacksInForce>;
  readonly outcome: ReadonlySignal<PackOutcome | undefined>;
  readonly ask: (token: string) => Promise<void>;
  /** A pack alone is switched on at once; one with list files waits for {@link activate}. */
  readonly load: (token: string, files: readonly File[]) => Promise<void>;
  readonly activate: (token: string) => Promise<void>;
  /** Ends the reading of lists, or lays down the pack that waits. */
  readonly cancel: () => void;
  readonly remove: (token: string, packId: string) => Promise<void>;
}

/** The packs in force, and what came of the last file. */
export const createPackState = (): PackState => {
  const inForce = signal<PacksInForce>({ lines: [], mayChange: false });
  const outcome = signal<PackOutcome | undefined>(undefined);
  let waiting: OfferedPack | undefined;
  let cancelReading = (): void => undefined;

  const take = (reply: PacksReply) => {
    if (reply.result === 'packs') inForce.value = { lines: reply.packs, mayChange: reply.mayChange };
  };
  const ask = async (token: string) => take(await sendMessage('packs', { token }));

  const read = async (files: readonly File[]): Promise<OfferedPack | PackOutcome> => {
    const sorted = sortFiles(files);
    if (typeof sorted === 'string') return { kind: 'failed', why: sorted };
    const file = sorted.pack.name;
    outcome.value = { kind: 'reading', file };
    return readOffer(sorted, {
      onProgress: ({ share, hostCount }) => {
        if (outcome.value?.kind === 'reading')
          outcome.value = { kind: 'reading', file, progress: { share, hostCount } };
      },
      onCancellable: (cancel) => {
        cancelReading = cancel;
        outcome.value = { kind: 'reading', file, progress: { share: 0, hostCount: 0 } };
      },
    });
  };
  const switchOn = async (token: string, offered: OfferedPack) => {
    outcome.value = { kind: 'activating', name: offered.pack.pack.name };
    outcome.value = await activateOffer(token, offered);
    await ask(token);
  };
  const orFailure = async (why: PackFailure, work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      console.error('The pack could not be taken.', error);
      outcome.value = { kind: 'failed', why };
    }
  };

  return {
    inForce,
    outcome,
    ask,
    load: (token, files) =>
      orFailure('unreadable', async () => {
        waiting = undefined;
        const offered = await read(files);
        if ('kind' in offered) {
          outcome.value = offered;
        } else if (offered.listFiles.size === 0) {
          await switchOn(token, offered);
        } else {
          waiting = offered;
          const { name, revision } = offered.pack.pack;
          const lists = listLines(offered);
          outcome.value = { kind: 'ready', name, revision, lists, warnings: offered.parsed.problems };
        }
      }),
    activate: (token) =>
      orFailure('not-stored', async () => {
        const offered = waiting;
        waiting = undefined;
        if (offered !== undefined) await switchOn(token, offered);
      }),
    cancel: () => {
      cancelReading();
      if (waiting === undefined) return;
      waiting = undefined;
      outcome.value = { kind: 'cancelled' };
    },
    remove: async (token, packId) => take(await sendMessage('removePack', { token, packId })),
  };
};
