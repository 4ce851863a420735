import * as z from 'zod/mini';

/** What one process is told to do. Its files lie in `folder`. */
const taskSchema = z.strictObject({
  contender: z.string(),
  does: z.enum(['build', 'ask', 'first-answer']),
  folder: z.string(),
  /** Whether each line must be found as it stands: then all are asked after building. */
  isEveryLineFound: z.boolean(),
});
export type Task = z.infer<typeof taskSchema>;

/** Questions of one kind, with what a naive loop answers to each. */
const questionsSchema = z.strictObject({
  kind: z.string(),
  texts: z.array(z.string()),
  answers: z.array(z.number()),
});
export type Questions = z.infer<typeof questionsSchema>;

export const buildReplySchema = z.strictObject({
  buildMs: z.number(),
  /** 0 for what has no stored form. */
  storedBytes: z.number(),
  asked: z.number(),
  wrong: z.number(),
});
export type BuildReply = z.infer<typeof buildReplySchema>;

export const askReplySchema = z.strictObject({
  /** From the file, or from the lines where there is no stored form. */
  openMs: z.number(),
  /** The same, and the first question. */
  firstAnswerMs: z.number(),
  /** What the process grew by, garbage collected: heap, and buffers outside of it. */
  memoryBytes: z.number(),
  /** Nanoseconds a question, by kind. */
  nanoseconds: z.record(z.string(), z.number()),
  /** What was opened is held against the truth too: that is what is timed. */
  asked: z.number(),
  wrong: z.number(),
});
export type AskReply = z.infer<typeof askReplySchema>;

export const firstAnswerReplySchema = z.strictObject({ firstAnswerMs: z.number() });

export const readTask = (text: string): Task => z.parse(taskSchema, JSON.parse(text));
export const readQuestions = (text: string): readonly Questions[] =>
  z.parse(z.array(questionsSchema), JSON.parse(text));
