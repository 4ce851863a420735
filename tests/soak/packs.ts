/**
 * Many more mutants of packs than the test command tries. One that does harm ends it with exit code 1.
 *
 * Arguments: how many, and the number of the first. 200,000 from 10,000 on unless given: the test command has the
 * ones before.
 */
import { mutantOf } from '../rules/fuzz/mutants';
import { tryMutant } from '../rules/fuzz/try-mutant';

const [count = 200_000, first = 10_000] = process.argv.slice(2).map(Number);
const mostMs = 1000;
const sayEvery = 10_000;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const harmOf = async (
  number: number,
): Promise<{ readonly outcome: string; readonly harm: readonly string[] }> => {
  const before = process.cpuUsage();
  try {
    const { outcome, wrong } = await tryMutant(mutantOf(number));
    const tookMs = process.cpuUsage(before).user / 1000;
    return { outcome, harm: tookMs < mostMs ? wrong : [...wrong, `took ${tookMs.toFixed(0)} ms`] };
  } catch (error) {
    return {
      outcome: 'crashed',
      harm: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
    };
  }
};

const outcomes = new Map<string, number>();
let harmful = 0;
for (let number = first; number < first + count; number += 1) {
  const { outcome, harm } = await harmOf(number);
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  if (harm.length > 0) harmful += 1;
  for (const what of harm) say(`  mutant ${number}: ${what}`);
  if ((number - first + 1) % sayEvery === 0) {
    const { heapUsed } = process.memoryUsage();
    say(`${(number - first + 1).toLocaleString('en')} tried, ${(heapUsed / 1e6).toFixed(0)} MB`);
  }
}
say([...outcomes].map(([outcome, times]) => `${outcome} ${times.toLocaleString('en')}`).join(', '));
say(harmful === 0 ? 'None does harm.' : `${harmful.toLocaleString('en')} do harm.`);
process.exitCode = harmful === 0 ? 0 : 1;
