import * as z from 'zod/mini';
import { type LessonReply, onMessage } from '../../platform/messages';
import { sessionEnd } from '../../platform/teacher-session';
import type { Ports } from '../../rules/flows/ports';
import type { LessonDesk } from './lesson-desk';
import { onlyOwnPages } from './own-pages';

const short = z.string().check(z.maxLength(64));
const wishSchema = z.strictObject({
  token: short,
  links: z.string().check(z.maxLength(50_000)),
  minutes: z.union([z.int().check(z.minimum(1), z.maximum(24 * 60)), z.literal('period')]),
  note: z.string().check(z.maxLength(80)),
});
const endSchema = z.strictObject({ token: short, packId: short });

/** Answers the popup of a teacher who is in: the PIN is all it takes, on every device. */
export const answerAboutLessons = (
  lessons: Pick<LessonDesk, 'give' | 'end'>,
  { clock }: Pick<Ports, 'clock'>,
): void => {
  const isUnlocked = async (token: string) => (await sessionEnd(token, clock.now())) !== undefined;
  onMessage('addLesson', async ({ data, sender }): Promise<LessonReply> => {
    onlyOwnPages(sender);
    const { token, ...wish } = wishSchema.parse(data);
    return (await isUnlocked(token))
      ? { result: 'lesson', outcome: await lessons.give(wish) }
      : { result: 'locked' };
  });
  onMessage('endLesson', async ({ data, sender }) => {
    onlyOwnPages(sender);
    const { token, packId } = endSchema.parse(data);
    if (!(await isUnlocked(token))) return { result: 'locked' };
    await lessons.end(packId);
    return { result: 'ended' };
  });
};
