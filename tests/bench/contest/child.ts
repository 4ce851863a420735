import { readFileSync, writeFileSync } from 'node:fs';
import { nanosecondsOf } from './clock';
import type { Contender, Contest, Ready, Way } from './contender';
import { materialFile, questionsFile, readLines, storedFile } from './files';
import { type AskReply, type BuildReply, type Questions, readQuestions, readTask, type Task } from './task';

/** How many lines are asked at a time, so that millions of requests need not stand in memory at once. */
const linesAtOnce = 10_000;

const countWrong = (ready: Ready, texts: readonly string[], answerOf: (at: number) => number): number => {
  const ask = ready.prepare(texts);
  let wrong = 0;
  for (const at of texts.keys()) if (ask(at) !== answerOf(at)) wrong += 1;
  return wrong;
};

const wrongLines = (ready: Ready, lines: readonly string[]): number => {
  let wrong = 0;
  for (let from = 0; from < lines.length; from += linesAtOnce) {
    wrong += countWrong(ready, lines.slice(from, from + linesAtOnce), () => 1);
  }
  return wrong;
};

const wrongAnswers = (ready: Ready, questions: readonly Questions[]): number =>
  questions.reduce(
    (count, { texts, answers }) => count + countWrong(ready, texts, (at) => answers[at] ?? 0),
    0,
  );

const countAll = (questions: readonly Questions[]): number =>
  questions.reduce((count, { texts }) => count + texts.length, 0);

const build = async (way: Way, task: Task, questions: readonly Questions[]): Promise<BuildReply> => {
  const lines = readLines(materialFile(task.folder));
  const start = performance.now();
  const { ready, store } = await way.build(lines);
  const buildMs = performance.now() - start;
  const stored = way.open && store ? await store() : new Uint8Array();
  if (stored.length > 0) writeFileSync(storedFile(task.folder, task.contender), stored);
  return {
    buildMs,
    storedBytes: stored.length,
    asked: countAll(questions) + (task.isEveryLineFound ? lines.length : 0),
    wrong: wrongAnswers(ready, questions) + (task.isEveryLineFound ? wrongLines(ready, lines) : 0),
  };
};

/** Heap, and buffers outside of it, once the garbage is gone. */
const memoryInUse = (): number => {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

const opened = async (way: Way, { folder, contender }: Task): Promise<Ready> => {
  if (way.open) return await way.open(storedFile(folder, contender));
  return (await way.build(readLines(materialFile(folder)))).ready;
};

const ask = async (way: Way, task: Task, questions: readonly Questions[]): Promise<AskReply> => {
  const first = (questions[0]?.texts ?? []).slice(0, 1);
  const before = memoryInUse();
  const start = performance.now();
  const ready = await opened(way, task);
  const openMs = performance.now() - start;
  ready.prepare(first)(0);
  const firstAnswerMs = performance.now() - start;
  const memoryBytes = memoryInUse() - before;
  return {
    openMs,
    firstAnswerMs,
    memoryBytes,
    asked: countAll(questions),
    wrong: wrongAnswers(ready, questions),
    nanoseconds: Object.fromEntries(questions.map((each) => [each.kind, nanosecondsOf(ready, each)])),
  };
};

const firstAnswer = ({ firstAnswers }: Contest, task: Task, questions: readonly Questions[]) => {
  const found = firstAnswers.find(({ name }) => name === task.contender);
  if (!found) throw new Error(`There is no way to a first answer named “${task.contender}”.`);
  const text = questions[0]?.texts[0] ?? '';
  const file = storedFile(task.folder, found.of);
  const start = performance.now();
  const answer = found.open(file, text);
  const firstAnswerMs = performance.now() - start;
  if (answer === 0) throw new Error(`“${found.name}” found nothing.`);
  return { firstAnswerMs };
};

const reply = async (contest: Contest, task: Task): Promise<unknown> => {
  const questions = readQuestions(readFileSync(questionsFile(task.folder), 'utf8'));
  if (task.does === 'first-answer') return firstAnswer(contest, task, questions);
  const contender = contest.contenders.find(({ name }: Contender) => name === task.contender);
  if (!contender) throw new Error(`There is no contender “${task.contender}”.`);
  const way = await contender.load();
  return task.does === 'build' ? await build(way, task, questions) : await ask(way, task, questions);
};

/** In a process started by {@link runTask}: does its task and answers `true`. In any other: `false`. */
export const didTask = async (contest: Contest): Promise<boolean> => {
  const [, , flag, text] = process.argv;
  if (flag !== '--task' || text === undefined) return false;
  // Standard output is the reply's; what peers have to say goes where it does not disturb.
  console.log = console.error;
  process.stdout.write(`${JSON.stringify(await reply(contest, readTask(text)))}\n`);
  return true;
};
