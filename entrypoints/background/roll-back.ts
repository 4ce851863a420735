import type { Ports } from '../../rules/flows/ports';
import { isLesson } from '../../rules/flows/running-lessons';
import { sayBarred } from './pack-overview';
import type { PolicyHolder } from './policy-holder';
import { trustAtHand } from './trust-at-hand';

interface Desk {
  readonly holder: PolicyHolder;
  readonly ports: Ports;
}

/** Puts a past policy in force again, in one step. A sentence says why that cannot be; then nothing changed. */
export const rollBack = async (
  historyId: string,
  why: string,
  { holder, ports }: Desk,
): Promise<string | undefined> => {
  const { shelf, clock, ids } = ports;
  const [history, shelved, { known }] = await Promise.all([shelf.history(), shelf.all(), holder.current()]);
  const wanted = history.find(({ id }) => id === historyId);
  if (wanted === undefined) return 'This policy is too old to be gone back to. Load its packs again instead.';
  const barred = await sayBarred(wanted.packs, shelved, await trustAtHand(known, ports));
  if (barred !== undefined) return barred;
  const past = await shelf.past(historyId);
  if (past === undefined || past.damaged.length > 0) {
    return 'The packs of this policy are damaged on this device. Load them again instead.';
  }
  // Lessons are no part of what is gone back to: none comes back, and none that runs is cut off.
  const lessons = (await shelf.active()).packs.filter(isLesson);
  const packs = [...past.packs.filter((pack) => !isLesson(pack)), ...lessons];
  await shelf.swap(packs, { id: ids.next(), at: clock.now(), by: 'rollback', why, marks: [] });
  return undefined;
};
