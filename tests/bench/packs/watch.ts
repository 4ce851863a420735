import { spreadOf } from '../measure/spread';
import { tableText } from '../measure/table';

/** One run of one step of a pack's life. */
interface Run {
  readonly tookMs: number;
  /** The longest time in which nobody else had a turn. */
  readonly longestSliceMs: number;
  /** Highest of what was seen at breaths and at the end, less what there was before. */
  readonly memoryBytes: number;
}

const memory = (): number => {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/** Watches steps of a pack's life: each with its name, over the rounds. */
export class Watch {
  readonly #runs = new Map<string, Run[]>();

  /** Does one step. It is handed a breath to take between its slices; one that takes none is one slice. */
  async step<Result>(
    name: string,
    work: (breathe: () => Promise<void>) => Result | Promise<Result>,
  ): Promise<Result> {
    globalThis.gc?.();
    const before = memory();
    let highest = before;
    let longestSliceMs = 0;
    const began = performance.now();
    let sliceBegan = began;
    const look = (): void => {
      longestSliceMs = Math.max(longestSliceMs, performance.now() - sliceBegan);
      highest = Math.max(highest, memory());
    };
    const result = await work(async () => {
      look();
      await new Promise<void>((resolve) => setImmediate(resolve));
      sliceBegan = performance.now();
    });
    look();
    const run = { tookMs: performance.now() - began, longestSliceMs, memoryBytes: highest - before };
    this.#runs.set(name, [...(this.#runs.get(name) ?? []), run]);
    return result;
  }

  /** The median time of a step, in milliseconds. */
  tookMs(name: string): number {
    return spreadOf((this.#runs.get(name) ?? []).map((run) => run.tookMs)).median;
  }

  /** The longest slice that any of these steps ever took. */
  longestSliceMs(names: readonly string[]): number {
    return Math.max(
      ...names.flatMap((name) => (this.#runs.get(name) ?? []).map((run) => run.longestSliceMs)),
    );
  }

  /** Every step with its medians, as a table. */
  print(): void {
    const median = (runs: readonly Run[], of: (run: Run) => number) => spreadOf(runs.map(of)).median;
    const rows = [...this.#runs].map(([name, runs]) => [
      name,
      `${median(runs, (run) => run.tookMs).toFixed(0)} ms`,
      `${median(runs, (run) => run.longestSliceMs).toFixed(0)} ms`,
      `${(median(runs, (run) => run.memoryBytes) / 1e6).toFixed(0)} MB`,
    ]);
    console.log(tableText([['step', 'median', 'longest slice', 'most memory'], ...rows]));
  }
}
