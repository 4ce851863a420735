import type { ListFormat } from '../../model/host-list';
import type { Intake, ListCursor, Refusal } from './list-format';
import { type ListRefusals, RefusedLines } from './refused-lines';
import { listReaders } from './registry';

const batchSize = 4096;

/**
 * The entries of a list, in batches of a few thousand, as `readHostEntry` takes them. It can be gone through as
 * often as wanted, each time from the start and each time the same; entries that stand twice come twice.
 */
export interface ReadList extends Iterable<readonly string[]> {
  /** What was not taken. Known once the list was gone through to its end; asked earlier, it is gone through. */
  readonly refusals: () => ListRefusals;
}

class Batch implements Intake {
  entries: string[] = [];
  readonly refused = new RefusedLines();

  /** The entries so far; a new batch begins. */
  handOver(): readonly string[] {
    const { entries } = this;
    this.entries = [];
    return entries;
  }

  readonly take = (entry: string): void => {
    this.entries.push(entry);
  };

  readonly refuse = (line: number, text: string, refusal: Refusal): void => {
    this.refused.add(line, text, refusal);
  };
}

/** Reads until a batch is full, and says `false` at the end of the list. */
const fill = (batch: Batch, cursor: ListCursor): boolean => {
  while (batch.entries.length < batchSize) {
    if (!cursor.readNext()) return false;
  }
  return true;
};

/**
 * Reads a list of sites. The text is never cut up at once, so a list of 200 MB needs little beside itself; the
 * entries are parts of the text and keep it in memory as long as they are kept. Never throws.
 */
export const readList = (text: string, format: ListFormat): ReadList => {
  let known: ListRefusals | undefined;

  const batches = function* (): Generator<readonly string[]> {
    const batch = new Batch();
    const cursor = listReaders[format](text, batch);
    while (fill(batch, cursor)) yield batch.handOver();
    known = batch.refused.all();
    if (batch.entries.length > 0) yield batch.handOver();
  };

  const refusals = (): ListRefusals => {
    const pass = batches();
    while (known === undefined) pass.next();
    return known;
  };

  return { [Symbol.iterator]: batches, refusals };
};
