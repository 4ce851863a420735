import type { PageReport, Subscription } from '../messages';
import { askWorker, isExtensionAlive } from './ask-worker';
import { type Change, type ChangeWatch, watchChanges } from './change-watch';
import { runInIdleSlices } from './idle-slices';
import { mostReports, nextReadingMs } from './pace';
import { readPage } from './reader';
import { saysNothing, saysTheSame, wantsAnything } from './report-difference';
import { settled } from './settled';

/** What the page observer says to the worker. */
export interface Worker {
  readonly subscribe: () => Promise<Subscription>;
  readonly report: (report: PageReport) => Promise<unknown>;
}

const sliceMs = 3;
const patienceMs = 1000;
/** A worker that just started may wait seconds for the administrator's settings. */
const deadlineMs = 10_000;
const subscribeTries = 5;
const reportTries = 3;

/**
 * Reads one document when it has settled and when it changes, and reports what the policy asks for. Nothing is
 * read and nothing is sent when nothing is asked for. Ends for good when the extension is gone.
 */
export class PageObserver {
  readonly #page: Document;
  readonly #worker: Worker;
  readonly #signal: AbortSignal;
  #wanted: Subscription = { title: false, pageText: false, formKinds: false };
  #watch: ChangeWatch | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #dueMs = Number.POSITIVE_INFINITY;
  #isReading = false;
  #missed: Change | undefined;
  #lastReadMs = Number.NEGATIVE_INFINITY;
  #reports = 0;
  #reportsHere = 0;
  /** What the worker knows of what is shown now; forgotten with each new address. */
  #last: PageReport | undefined;
  #showing = 0;

  constructor(page: Document, worker: Worker, signal: AbortSignal) {
    this.#page = page;
    this.#worker = worker;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#stop());
  }

  /** Asks what to read; rejects never. */
  async start(): Promise<void> {
    const wanted = await askWorker(this.#worker.subscribe, {
      tries: subscribeTries,
      deadlineMs,
      signal: this.#signal,
    });
    if (wanted !== undefined) await this.subscribe(wanted);
  }

  /** Takes what the policy asks for now, and tells it at once. */
  async subscribe(wanted: Subscription): Promise<void> {
    this.#wanted = wanted;
    if (!wantsAnything(wanted)) return this.#stop();
    await settled(this.#page, this.#signal);
    if (this.#signal.aborted || !wantsAnything(this.#wanted)) return;
    this.#watch ??= watchChanges(this.#page, (change) => this.#plan(change));
    this.#plan('shown-again');
  }

  #plan(change: Change): void {
    if (change === 'address' || change === 'shown-again') {
      this.#reportsHere = change === 'address' ? 0 : this.#reportsHere;
      this.#last = undefined;
      this.#showing += 1;
    }
    if (this.#isReading) {
      if (this.#missed === undefined || this.#missed === 'a-little') this.#missed = change;
      return;
    }
    const nowMs = performance.now();
    const pace = { nowMs, lastReadMs: this.#lastReadMs, reportsHere: this.#reportsHere };
    const dueMs = nextReadingMs(change, pace);
    if (dueMs >= this.#dueMs) return;
    clearTimeout(this.#timer);
    this.#dueMs = dueMs;
    this.#timer = setTimeout(() => void this.#read(), dueMs - nowMs);
  }

  async #read(): Promise<void> {
    this.#dueMs = Number.POSITIVE_INFINITY;
    if (!isExtensionAlive() || this.#reports >= mostReports) return this.#stop();
    this.#isReading = true;
    this.#lastReadMs = performance.now();
    this.#watch?.rearm();
    const showing = this.#showing;
    try {
      const job = readPage(this.#page, this.#wanted);
      const report = await runInIdleSlices(job, { sliceMs, patienceMs, signal: this.#signal });
      if (report !== undefined) await this.#tell(report, showing);
    } catch {
      // A document that the reader cannot read is left alone: its page must not notice.
      this.#stop();
    } finally {
      this.#isReading = false;
    }
    const missed = this.#missed;
    this.#missed = undefined;
    if (missed !== undefined && this.#watch !== undefined) this.#plan(missed);
  }

  async #tell(report: PageReport, showing: number): Promise<void> {
    const isNews = this.#last === undefined ? !saysNothing(report) : !saysTheSame(this.#last, report);
    if (!isNews) return;
    const send = () => {
      this.#reports += 1;
      this.#reportsHere += 1;
      return this.#worker.report(report);
    };
    const tries = Math.min(reportTries, mostReports - this.#reports);
    const answer = await askWorker(send, { tries, deadlineMs, signal: this.#signal });
    if (answer !== undefined && showing === this.#showing) this.#last = report;
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#dueMs = Number.POSITIVE_INFINITY;
    this.#watch?.stop();
    this.#watch = undefined;
  }
}
