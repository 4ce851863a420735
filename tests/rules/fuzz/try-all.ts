import { mutantOf } from './mutants';
import { type Tried, tryMutant } from './try-mutant';

const mostMs = 1000;

/** Tries the mutants of these numbers, from the first to before the last, and gathers all that is wrong. */
export const tryAll = async (
  first: number,
  end: number,
): Promise<{
  readonly harm: readonly string[];
  readonly outcomes: Readonly<Record<Tried['outcome'], number>>;
}> => {
  const outcomes = { refused: 0, objected: 0, activated: 0 };
  const harm: string[] = [];
  for (let number = first; number < end; number += 1) {
    const text = mutantOf(number);
    // Processor time, so that a busy machine changes nothing.
    const before = process.cpuUsage();
    const { outcome, wrong } = await tryMutant(text);
    const tookMs = process.cpuUsage(before).user / 1000;
    outcomes[outcome] += 1;
    for (const what of wrong) harm.push(`mutant ${number}: ${what}`);
    if (tookMs >= mostMs) harm.push(`mutant ${number}: took ${tookMs.toFixed(0)} ms`);
  }
  return { harm, outcomes };
};
