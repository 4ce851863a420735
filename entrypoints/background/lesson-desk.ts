import { localTime } from '../../rules/drafts/lesson/local-time';
import { pastedLinks } from '../../rules/drafts/lesson/pasted-links';
import { type LessonWish, lessonPack } from '../../rules/drafts/lesson-pack';
import { observationOf } from '../../rules/engine/given';
import { LocalClock } from '../../rules/engine/local-clock';
import type { ActivatedPack, ShelvedPack } from '../../rules/flows/pack-ports';
import { periodEnd } from '../../rules/flows/period-end';
import type { Ports } from '../../rules/flows/ports';
import { isLesson, readLesson, runningLessons } from '../../rules/flows/running-lessons';
import type { LessonOutcome, LessonTrouble } from '../../rules/model/lesson';
import type { RulePack } from '../../rules/model/pack';
import { deviceCrypto } from './device-crypto';
import type { ActivationDesk } from './pack-activation';
import type { PolicyHolder } from './policy-holder';

const mostAtOnce = 10;

interface Wish {
  /** As they were pasted. */
  readonly links: string;
  readonly minutes: number | 'period';
  readonly note: string;
}
interface Desk {
  readonly holder: Pick<PolicyHolder, 'current' | 'readyFor' | 'withEveryRule'>;
  readonly ports: Pick<Ports, 'shelf' | 'clock' | 'ids'>;
  readonly activation: Pick<ActivationDesk, 'alone'>;
  readonly policyChanged: () => Promise<void>;
  /** Has the worker woken then, in milliseconds since 1970. */
  readonly wakeAt: (at: number) => Promise<void>;
}
/** Gives lessons and ends them. */
export interface LessonDesk {
  readonly give: (wish: Wish) => Promise<LessonOutcome>;
  /** Ends one that runs before its time. */
  readonly end: (packId: string) => Promise<void>;
  /** Takes lessons whose time is over from the shelf, and has the worker woken when the next one ends. */
  readonly look: () => Promise<void>;
}

/** Their exceptions end by themselves to the minute: what is taken away afterwards has no effect any more. */
export const lessonDesk = (desk: Desk): LessonDesk => {
  const { activation, ports, policyChanged, wakeAt } = desk;
  const { shelf, clock } = ports;

  /** Puts exactly these on the shelf in the place of what lay there: one step, and the policy follows. */
  const swap = async (packs: readonly ShelvedPack[], why: string): Promise<void> => {
    await shelf.swap(packs, { id: ports.ids.next(), at: clock.now(), by: 'lesson', why, marks: [] });
    await policyChanged();
  };
  const without = (packs: readonly ActivatedPack[], isOver: (packId: string) => boolean) =>
    packs.filter((pack) => !isLesson(pack) || !isOver(pack.packId));
  const stillRunning = (packs: readonly ActivatedPack[]) =>
    new Set(runningLessons(packs, clock.now()).map(({ packId }) => packId));

  const look = (): Promise<void> =>
    activation.alone(async () => {
      const { packs } = await shelf.active();
      const running = stillRunning(packs);
      const kept = without(packs, (packId) => !running.has(packId));
      if (kept.length < packs.length) await swap(kept, '');
      const [next] = runningLessons(kept, clock.now());
      if (next !== undefined) await wakeAt(next.until);
    });

  const give = async (wish: Wish): Promise<LessonOutcome> => {
    const outcome = await activation.alone(async () => {
      const { packs } = await shelf.active();
      const running = stillRunning(packs);
      if (running.size >= mostAtOnce) return nothing('too-many-lessons');
      const made = await lessonFor(wish, desk);
      if (typeof made === 'string') return nothing(made);
      const { pack, ...told } = made;
      if (pack === undefined) return { ...told, lesson: undefined };
      const shelved = await shelvedLesson(pack);
      await swap([...without(packs, (packId) => !running.has(packId)), shelved], wish.note.trim());
      return { ...told, lesson: readLesson({ ...shelved, activatedAt: clock.now() }) };
    });
    await look();
    return outcome;
  };

  const end = async (ended: string): Promise<void> => {
    await activation.alone(async () => {
      const { packs } = await shelf.active();
      const kept = without(packs, (packId) => packId === ended);
      if (kept.length < packs.length) await swap(kept, '');
    });
    await look();
  };
  return { give, end, look };
};

const nothing = (trouble: LessonTrouble): LessonOutcome => ({
  lesson: undefined,
  open: [],
  refused: [],
  trouble,
});

/** The lesson as a pack, held against the policy in force. */
const lessonFor = async ({ links, minutes, note }: Wish, { holder, ports: { clock } }: Desk) => {
  const now = clock.now();
  const { timeZone: timezone } = new Intl.DateTimeFormat().resolvedOptions();
  const zone = new LocalClock(timezone);
  const { policy: standing } = await holder.current();
  const ends = endsOf(minutes, zone, periodEnd(standing, now));
  if (ends === undefined) return 'no-period';
  const wish = { links: pastedLinks(links), ends, note, timezone };
  for (const url of wish.links) {
    const page = observationOf({ url }, 'page', now, zone, standing.forwarders);
    if (page !== undefined) await holder.readyFor(page);
  }
  const { policy } = await holder.withEveryRule();
  return lessonPack(wish, policy, now);
};

const endsOf = (
  minutes: Wish['minutes'],
  zone: LocalClock,
  period: number | undefined,
): LessonWish['ends'] | undefined => {
  if (minutes !== 'period') return { minutes };
  return period === undefined ? undefined : { until: localTime(zone, period) };
};

const shelvedLesson = async (pack: RulePack): Promise<ShelvedPack> => {
  const source = new TextEncoder().encode(JSON.stringify(pack));
  const { id, revision } = pack.pack;
  return {
    packId: id,
    revision,
    source,
    sha256: await deviceCrypto.sha256(source),
    pack,
    lists: [],
    origin: { kind: 'lesson' },
    signers: [],
    seal: undefined,
  };
};
