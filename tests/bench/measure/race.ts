/** One of the things that are measured beside each other: `step` does one operation, told how many it has done. */
export interface Runner<Name extends string = string> {
  readonly name: Name;
  readonly step: (count: number) => unknown;
}

/** Short enough that most batches end before the machine gives its turn to someone else. */
const batchMs = 0.5;
const warmUpMs = 250;
const rounds = 400;

/** What the operations answered goes here, so that the engine cannot leave them out. */
let sink: unknown;

const timeBatch = (runner: Runner, from: number, steps: number): number => {
  const start = performance.now();
  for (let step = 0; step < steps; step += 1) sink = runner.step(from + step);
  return performance.now() - start;
};

/** Runs it until it is fast and tells how many operations make a batch. */
const warmUp = (runner: Runner, cycle: number): number => {
  const end = performance.now() + warmUpMs;
  let done = 0;
  while (performance.now() < end) {
    sink = runner.step(done);
    done += 1;
  }
  let steps = cycle;
  while (timeBatch(runner, done, steps) < batchMs) steps *= 2;
  return steps;
};

/**
 * Measures all runners in turns, each round beginning with another one.
 * @param cycle how many operations go once through all there is to do; every batch holds whole cycles
 * @returns for each runner's name the milliseconds an operation took, one value a round
 */
export const race = <Name extends string>(
  runners: readonly Runner<Name>[],
  cycle: number,
): ((name: Name) => readonly number[]) => {
  const lanes = runners.map((runner) => ({
    runner,
    steps: warmUp(runner, cycle),
    from: 0,
    measured: [] as number[],
  }));
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < lanes.length; turn += 1) {
      const lane = lanes[(turn + round) % lanes.length];
      if (lane === undefined) continue;
      lane.measured.push(timeBatch(lane.runner, lane.from, lane.steps) / lane.steps);
      lane.from += lane.steps;
    }
  }
  if (sink === race) throw new Error('An operation answered with the race itself.');
  const measured = new Map(lanes.map((lane) => [lane.runner.name, lane.measured]));
  return (name) => measured.get(name) ?? [];
};
