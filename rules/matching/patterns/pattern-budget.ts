/** What patterns may take of one observation, in milliseconds. The one that is running when it ends is let finish. */
const budgetMs = 4;
/** The same for compiling patterns and asking them for the first time, which is slow and happens once a worker's life. */
const firstTimesBudgetMs = 16;

/** The time that patterns have left in one observation. What is asked for the first time has a budget of its own. */
export class PatternBudget {
  #leftMs = budgetMs;
  #leftForFirstTimesMs = firstTimesBudgetMs;
  readonly #now: () => number;

  /** Any clock that only goes forward, in milliseconds; without one time never ends. */
  constructor(now: (() => number) | undefined) {
    this.#now = now ?? (() => 0);
  }

  renew(): void {
    this.#leftMs = budgetMs;
    this.#leftForFirstTimesMs = firstTimesBudgetMs;
  }

  /** Runs `work` at the cost of the budget, or nothing when it is used up. */
  spend<T>(isFirstTime: boolean, work: () => T): T | undefined {
    if ((isFirstTime ? this.#leftForFirstTimesMs : this.#leftMs) <= 0) return undefined;
    const begin = this.#now();
    const made = work();
    const tookMs = this.#now() - begin;
    if (isFirstTime) this.#leftForFirstTimesMs -= tookMs;
    else this.#leftMs -= tookMs;
    return made;
  }
}
