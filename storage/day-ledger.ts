import type { Table } from 'dexie';
import { type DayCounters, emptyDay } from '../rules/incidents/day-counters';

/** The day counters that one transaction touches: each day read once, changed in memory, written once. */
export class DayLedger {
  readonly #table: Table<DayCounters, string>;
  readonly #days = new Map<string, DayCounters>();

  constructor(table: Table<DayCounters, string>) {
    this.#table = table;
  }

  async change(day: string, reduce: (counters: DayCounters) => DayCounters): Promise<void> {
    const counters = this.#days.get(day) ?? (await this.#table.get(day)) ?? emptyDay(day);
    this.#days.set(day, reduce(counters));
  }

  async save(): Promise<void> {
    await this.#table.bulkPut([...this.#days.values()]);
  }
}
