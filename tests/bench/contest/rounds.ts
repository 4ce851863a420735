import { spawnSync } from 'node:child_process';
import * as z from 'zod/mini';
import type { Contest } from './contender';
import {
  type AskReply,
  askReplySchema,
  type BuildReply,
  buildReplySchema,
  firstAnswerReplySchema,
  type Task,
} from './task';

export const rounds = Number(process.env['HANDRAIL_BENCH_ROUNDS'] ?? 5);
const patienceMs = 10 * 60_000;

/** What one contender came to. */
export interface Outcome {
  readonly name: string;
  readonly isBaseline: boolean;
  readonly built: BuildReply;
  /** One a round. */
  readonly asked: readonly AskReply[];
}

export interface Outcomes {
  readonly contenders: readonly Outcome[];
  /** Milliseconds to the first answer, one a round, by name. */
  readonly firstAnswers: ReadonlyMap<string, readonly number[]>;
}

/** Does a task in a process of its own, so that nothing of another contender is in its memory. */
const runTask = <Reply>(task: Task, schema: z.ZodMiniType<Reply>): Reply => {
  const script = process.argv[1] ?? '';
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    ['--expose-gc', '--max-old-space-size=8192', script, '--task', JSON.stringify(task)],
    { encoding: 'utf8', timeout: patienceMs, maxBuffer: 1e9 },
  );
  if (status !== 0) {
    const reason = error?.message ?? /^\S*Error: .*$/m.exec(stderr)?.[0] ?? `status ${status}`;
    throw new Error(reason, { cause: stderr });
  }
  return z.parse(schema, JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
};

const inTurn = <Item>(items: readonly Item[], round: number): readonly Item[] => {
  const first = round % Math.max(1, items.length);
  return [...items.slice(first), ...items.slice(0, first)];
};

/** Lets all build, each once; who cannot is left out, with a sentence. */
const buildAll = (contest: Contest, folder: string, isEveryLineFound: boolean): readonly Outcome[] =>
  contest.contenders.flatMap(({ name, isBaseline = false }) => {
    try {
      const built = runTask({ contender: name, does: 'build', folder, isEveryLineFound }, buildReplySchema);
      return [{ name, isBaseline, built, asked: [] }];
    } catch (reason) {
      console.log(
        `\nLeft out: ${name} did not build (${reason instanceof Error ? reason.message : 'unknown'}).`,
      );
      return [];
    }
  });

/**
 * Lets every contender build once and checks what it answers; then asks them in turns, each round beginning with
 * another one and each in a fresh process. The folder holds the lines and the questions.
 */
export const runContest = (contest: Contest, folder: string, isEveryLineFound: boolean): Outcomes => {
  const outcomes = buildAll(contest, folder, isEveryLineFound).map((outcome) => ({
    ...outcome,
    asked: [] as AskReply[],
  }));
  const firstAnswers = new Map(contest.firstAnswers.map(({ name }) => [name, [] as number[]]));
  const task = { folder, isEveryLineFound };
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, asked } of inTurn(outcomes, round)) {
      asked.push(runTask({ ...task, contender: name, does: 'ask' }, askReplySchema));
    }
    for (const [name, measured] of firstAnswers) {
      const { firstAnswerMs } = runTask(
        { ...task, contender: name, does: 'first-answer' },
        firstAnswerReplySchema,
      );
      measured.push(firstAnswerMs);
    }
  }
  return { contenders: outcomes, firstAnswers };
};
