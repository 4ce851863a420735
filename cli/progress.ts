import type { Shell } from './shell';

const everyMs = { interactive: 200, log: 10_000 } as const;

/** Says on standard error how far long work is: one line written anew on a terminal, else a line now and then. */
export class Progress {
  readonly #shell: Pick<Shell, 'err' | 'isInteractive' | 'now'>;
  readonly #noun: string;
  readonly #total: number | undefined;
  readonly #began: number;
  #saidAt: number;
  #hasLine = false;

  /** `total` where it is known how many there will be. */
  constructor(shell: Pick<Shell, 'err' | 'isInteractive' | 'now'>, noun: string, total: number | undefined) {
    this.#shell = shell;
    this.#noun = noun;
    this.#total = total;
    this.#began = shell.now();
    this.#saidAt = this.#began;
  }

  /** To be told as often as one likes: it speaks seldom. */
  tell(done: number): void {
    const { isInteractive } = this.#shell;
    const now = this.#shell.now();
    if (now - this.#saidAt < (isInteractive ? everyMs.interactive : everyMs.log)) return;
    this.#saidAt = now;
    this.#say(this.#line(done, now - this.#began));
  }

  /** Clears the line, where one stands on a terminal. */
  end(): void {
    if (this.#hasLine) this.#shell.err('\r\u001b[K');
    this.#hasLine = false;
  }

  #say(line: string): void {
    this.#hasLine = this.#shell.isInteractive;
    this.#shell.err(this.#hasLine ? `\r${line}\u001b[K` : `${line}\n`);
  }

  #line(done: number, tookMs: number): string {
    const perSecond = (done * 1000) / Math.max(1, tookMs);
    const rate = `${figure(perSecond)} a second`;
    if (this.#total === undefined) return `${figure(done)} ${this.#noun}, ${rate}`;
    const leftSeconds = (this.#total - done) / Math.max(perSecond, 0.001);
    return `${figure(done)} of ${figure(this.#total)} ${this.#noun}, ${rate}, ${durationWords(leftSeconds)} left`;
  }
}

const figure = (value: number): string => Math.round(value).toLocaleString('en');

const durationWords = (seconds: number): string =>
  seconds < 90 ? `${Math.max(0, Math.round(seconds))} s` : `${Math.round(seconds / 60)} min`;
