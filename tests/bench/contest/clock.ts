import { spreadOf } from '../measure/spread';
import type { Ready } from './contender';
import type { Questions } from './task';

const warmUpMs = 300;
const leastMs = 200;
const leastPasses = 3;

/** What was answered goes here, so that the engine cannot leave questions out. */
let sum = 0;

const onePassMs = (ready: Ready, texts: readonly string[]): number => {
  const ask = ready.prepare(texts);
  const start = performance.now();
  for (let at = 0; at < texts.length; at += 1) sum += ask(at);
  return performance.now() - start;
};

const passes = (ready: Ready, texts: readonly string[], least: number, forMs: number): readonly number[] => {
  const taken: number[] = [];
  for (let total = 0; total < forMs || taken.length < least; ) {
    const ms = onePassMs(ready, texts);
    taken.push(ms);
    total += ms;
  }
  if (Number.isNaN(sum)) throw new Error('An answer is no number.');
  return taken;
};

/** Nanoseconds a question, the median of several passes over all of them. */
export const nanosecondsOf = (ready: Ready, { texts }: Questions): number => {
  passes(ready, texts, 1, warmUpMs);
  return (spreadOf(passes(ready, texts, leastPasses, leastMs)).median * 1e6) / texts.length;
};
