/**
 * Long work, cut into steps short enough for a page to stay alive between them. It yields the share that is done,
 * from 0 to 1. The one who runs it decides when to breathe, so that the same code serves a worker, a page and Node.
 */
export type Steps<Result> = Generator<number, Result>;

interface Slicing {
  /** Lets the others run: a promise that comes back after whatever else was waiting. */
  readonly breathe: () => Promise<void>;
  /** How many steps run before the next breath. 1 unless told. */
  readonly stepsPerBreath?: number;
  /** Told the share done, from 0 to 1, before each breath, and 1 at the end. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: undefined;
}

interface CancellableSlicing extends Omit<Slicing, 'signal'> {
  /** An `AbortSignal` fits. It is looked at before the first step and after each breath. */
  readonly signal: { readonly aborted: boolean };
}

/** Does all steps without a pause. */
export const atOnce = <Result>(steps: Steps<Result>): Result => {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};

/**
 * Does the steps with breaths between them. When the signal says stop, the work is left where it stands and the
 * answer is `'cancelled'`: stopping is no error. What a step throws rejects.
 */
export async function inSlices<Result>(steps: Steps<Result>, slicing: Slicing): Promise<Result>;
export async function inSlices<Result>(
  steps: Steps<Result>,
  slicing: CancellableSlicing,
): Promise<Result | 'cancelled'>;
export async function inSlices<Result>(
  steps: Steps<Result>,
  { breathe, stepsPerBreath = 1, onProgress, signal }: Slicing | CancellableSlicing,
): Promise<Result | 'cancelled'> {
  for (let count = 1; signal?.aborted !== true; count += 1) {
    const step = steps.next();
    if (step.done === true) {
      onProgress?.(1);
      return step.value;
    }
    if (count % stepsPerBreath !== 0) continue;
    onProgress?.(step.value);
    await breathe();
  }
  return 'cancelled';
}
