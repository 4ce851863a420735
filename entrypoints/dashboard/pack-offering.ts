import { type ReadonlySignal, signal } from '@preact/signals';
import type { Fault, OfferedFrom, PackOffer, TakingOn } from '../../components/packs/pack-offer';
import { packsAddress } from '../../components/packs/packs-nav';
import { type ActivationReply, sendMessage } from '../../platform/messages';
import { readSurroundings } from '../../platform/pack-surroundings';
import type { PackJob, PackReading } from '../pack-reader/pack-job';
import { readPack } from '../pack-reader/read-pack';
import type { PacksState } from './packs-state';
import { goTo } from './route';

type Reviewed = Extract<PackReading, { kind: 'reviewed' }>;
type Ready = Extract<PackOffer, { kind: 'ready' }>;

export interface PackOffering {
  readonly offer: ReadonlySignal<PackOffer | undefined>;
  /** Reads a pack and shows its review; nothing in force changes. */
  readonly read: (job: PackJob) => Promise<void>;
  readonly take: (how: TakingOn) => Promise<void>;
  /** Ends a reading. */
  readonly cancel: () => void;
  /** Forgets the pack that was offered. */
  readonly layDown: () => void;
}

const nameOf = (job: PackJob): string => {
  switch (job.kind) {
    case 'files':
      return (
        job.files.map(({ name }) => name).find((name) => /\.(ya?ml|json|handrail)$/i.test(name)) ??
        job.files[0]?.name ??
        ''
      );
    case 'text':
      return job.file;
    case 'url':
      return job.url;
  }
};

/** One pack at a time: read, reviewed, and then switched on, tried or laid down. */
export const createPackOffering = (token: () => string | undefined, packs: PacksState): PackOffering => {
  const offer = signal<PackOffer | undefined>(undefined);
  let cancelReading = (): void => undefined;
  let staged = '';

  const leave = (word: Parameters<PacksState['say']>[0]) => {
    offer.value = undefined;
    packs.say(word);
    goTo(packsAddress('in-force'));
  };
  const show = (reading: PackReading, from: string, by: OfferedFrom) => {
    switch (reading.kind) {
      case 'reviewed':
        staged = reading.staged;
        offer.value = readyOffer(reading, from, by);
        return;
      case 'refused':
        offer.value = {
          kind: 'refused',
          // The pack within an archive is called pack.yaml in every one of them.
          from: /\.handrail$/i.test(from) ? from : reading.file,
          by,
          faults: reading.problems,
          lists: reading.lists,
          failedTests: reading.failedTests ?? [],
        };
        return;
      case 'not-trusted':
        offer.value = { kind: 'not-trusted', from: reading.file, faults: reading.faults };
        return;
      case 'no-pack':
      case 'several-packs':
        offer.value = { kind: 'failed', why: reading.kind };
        return;
      case 'not-fetched':
        offer.value = { kind: 'not-fetched', from, message: reading.message };
        return;
      case 'unchanged':
      case 'cancelled':
        leave({ kind: reading.kind });
    }
  };

  const read = async (job: PackJob): Promise<void> => {
    const from = nameOf(job);
    const by = job.kind;
    packs.say(undefined);
    offer.value = { kind: 'reading', from, by, progress: undefined };
    goTo(packsAddress('review'));
    const reading = readPack(
      job,
      (progress) => {
        if (offer.value?.kind === 'reading') offer.value = { kind: 'reading', from, by, progress };
      },
      readSurroundings(),
    );
    cancelReading = reading.cancel;
    try {
      show((await reading.done).reading, from, by);
    } catch (error) {
      console.error('The pack could not be read.', error);
      offer.value = { kind: 'failed', why: 'unreadable' };
    }
  };

  const take = async (how: TakingOn): Promise<void> => {
    const ready = offer.value;
    const session = token();
    if (ready?.kind !== 'ready' || session === undefined) return;
    offer.value = { kind: 'switching-on', name: ready.review.name };
    const { why, trialDays, keepsUpToDate } = how;
    const reply = await sendMessage('activatePack', { token: session, staged, why, trialDays }).catch(
      (error: unknown): ActivationReply => {
        console.error('The pack could not be switched on.', error);
        return { result: 'not-stored' };
      },
    );
    await packs.ask();
    if (reply.result === 'locked') {
      // The review stays: what was found out is not lost with the session.
      offer.value = ready;
      packs.say({ kind: 'locked' });
      return;
    }
    if (reply.result !== 'activated') {
      offer.value = notTaken(reply, ready);
      return;
    }
    const { name, revision } = ready.review;
    leave({ kind: 'activated', name, revision, testsPassed: reply.testsPassed, trialDays });
    if (keepsUpToDate) await packs.addSource(ready.from);
  };

  return {
    offer,
    read,
    take,
    cancel: () => cancelReading(),
    layDown: () => leave(offer.value?.kind === 'ready' ? { kind: 'laid-down' } : undefined),
  };
};

const readyOffer = ({ review, lists }: Reviewed, from: string, by: OfferedFrom): Ready => ({
  kind: 'ready',
  from,
  by,
  review,
  lists,
});

/** Why the worker did not take a pack that the page had found good. */
const notTaken = (reply: ActivationReply, { from, by, lists }: Ready): PackOffer => {
  switch (reply.result) {
    case 'activated':
    case 'refused': {
      const faults: readonly Fault[] = reply.objections.map(({ message, fix, ruleId }) => ({
        message,
        fix,
        ruleId,
      }));
      return { kind: 'refused', from, by, faults, lists, failedTests: [] };
    }
    case 'not-trusted':
      return { kind: 'not-trusted', from, faults: reply.faults };
    case 'locked':
    case 'malformed':
      return { kind: 'failed', why: 'not-stored' };
    case 'not-allowed':
    case 'lists-gone':
    case 'not-stored':
      return { kind: 'failed', why: reply.result };
  }
};
