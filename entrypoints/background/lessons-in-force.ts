import type { Policy } from '../../rules/engine/policy';
import type { Ports } from '../../rules/flows/ports';
import { runningLessons } from '../../rules/flows/running-lessons';
import type { RunningLesson } from '../../rules/model/lesson';

/**
 * What teachers opened for now. The shelf is only read where the policy has a pack of the class layer: anyone may ask
 * at any time, and packs are large. One that cannot be read shows no lessons.
 */
export const lessonsInForce = async (
  { packs }: Policy,
  { shelf, clock }: Pick<Ports, 'shelf' | 'clock'>,
): Promise<readonly RunningLesson[]> => {
  const ofClass = new Set(packs.flatMap(({ pack }) => (pack.layer === 'class' ? [pack.id] : [])));
  if (ofClass.size === 0) return [];
  try {
    const rows = await shelf.all();
    return runningLessons(
      rows.filter(({ packId }) => ofClass.has(packId)),
      clock.now(),
    );
  } catch (error) {
    console.warn('Lessons cannot be read.', error);
    return [];
  }
};
