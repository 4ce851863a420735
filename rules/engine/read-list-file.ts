import type { HostRun } from '../matching/hosts/host-run';
import { makeHostRun } from '../matching/hosts/host-run-maker';
import type { Steps } from '../matching/in-steps';
import { readList } from '../matching/lists/read-list';
import { type ListFormat, type ListReport, mostRefusedLines } from '../model/host-list';

/** A list file, read. */
export interface ReadListFile {
  readonly run: HostRun;
  readonly report: ListReport;
}

/** Counts entries as they go by, the first time only: a list is gone through twice. */
class Counted {
  #count = 0;
  #isFirst = true;

  constructor(
    private readonly list: Iterable<readonly string[]>,
    private readonly onRead: (count: number) => void,
  ) {}

  *[Symbol.iterator](): Generator<readonly string[]> {
    const counts = this.#isFirst;
    this.#isFirst = false;
    for (const batch of this.list) {
      yield batch;
      if (!counts) continue;
      this.#count += batch.length;
      this.onRead(this.#count);
    }
  }
}

/** Line ends are the cheapest guess of how many entries there are. */
const countLines = (text: string): number => {
  let count = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
};

/** Makes the run of a list file, in steps. `onRead` is told how many entries were read, every few thousand. */
export function* readListFile(
  text: string,
  as: ListFormat,
  onRead: (count: number) => void = () => undefined,
): Steps<ReadListFile> {
  const list = readList(text, as);
  const made = yield* makeHostRun({ batches: new Counted(list, onRead), expectedCount: countLines(text) });
  const { count, lines } = list.refusals();
  const { hostCount, coveredCount, duplicateCount } = made.report;
  return {
    run: made.run,
    report: {
      hostCount,
      coveredCount,
      repeatedCount: duplicateCount,
      refusedCount: count,
      refused: lines.slice(0, mostRefusedLines),
    },
  };
}
