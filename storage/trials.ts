import { Dexie } from 'dexie';
import type { TrialsPort, WouldHave } from '../rules/flows/pack-ports';
import type { ClockPort } from '../rules/flows/ports';
import type { TrialLine } from '../rules/model/pack-life';
import type { HandrailDatabase, TrialCountRow } from './database';
import type { StorageAccess } from './healing';
import { dropUnneeded, packTables, putPacks, readPacks, type ShelfTools } from './shelf-rows';

/** As many as a person looks at. */
const maxExamples = 5;

const countsOf = ({ trialCounts }: HandrailDatabase, packId: string) =>
  trialCounts.where('[packId+ruleId]').between([packId, Dexie.minKey], [packId, Dexie.maxKey]);

/** Packs on trial and what they would have done. Rejects with a StorageFailure when nothing was stored or read. */
export const trials = (
  access: StorageAccess,
  tools: ShelfTools,
  { localDay }: Pick<ClockPort, 'localDay'>,
): TrialsPort => {
  const { database, read, write } = access;
  return {
    begin: (pack, since, until) =>
      write(() =>
        database.transaction('rw', packTables(database), async () => {
          const { packId, sha256 } = pack;
          if ((await database.packs.get(sha256)) === undefined) await putPacks(database, [pack], since);
          await countsOf(database, packId).delete();
          await database.trials.put({ packId, name: pack.pack.pack.name, sha256, since, until });
          await dropUnneeded(database);
        }),
      ),
    all: () => read(() => database.trials.toArray()),
    find: async (packId) => {
      const which = () => database.trials.where('packId').equals(packId).toArray();
      return (await readPacks(access, which, tools)).packs[0];
    },
    running: (at) =>
      readPacks(access, () => database.trials.filter(({ until }) => until > at).toArray(), tools),
    count: async (seen, at) => {
      const { trials: table, trialCounts } = database;
      await write(() =>
        database.transaction('rw', [table, trialCounts], async () => {
          for (const each of seen) {
            const trial = await table.get(each.packId);
            if (trial === undefined || at >= trial.until) continue;
            const before = await trialCounts.get([each.packId, each.ruleId]);
            const after = counted(before, each, localDay(at).day);
            if (after !== undefined) await trialCounts.put(after);
          }
        }),
      );
    },
    reports: () =>
      read(() =>
        database.transaction('r', [database.trials, database.trialCounts], async () => {
          const rows = await database.trials.toArray();
          return Promise.all(
            rows.map(async ({ packId, name, since, until }) => {
              const lines = await countsOf(database, packId).toArray();
              return { packId, name, since, until, lines: lines.map(lineOf).toSorted(mostFirst) };
            }),
          );
        }),
      ),
    layDown: (packId) =>
      write(() =>
        database.transaction('rw', packTables(database), async () => {
          await countsOf(database, packId).delete();
          await database.trials.delete(packId);
          await dropUnneeded(database);
        }),
      ),
  };
};

const counted = (
  before: TrialCountRow | undefined,
  { packId, ruleId, title, asks, host, oncePerDay }: WouldHave,
  day: string,
): TrialCountRow | undefined => {
  if (oncePerDay && before?.lastDay === day) return undefined;
  const examples = before?.examples ?? [];
  const isNew = host !== undefined && !examples.includes(host) && examples.length < maxExamples;
  return {
    packId,
    ruleId,
    title,
    asks,
    count: (before?.count ?? 0) + 1,
    examples: isNew ? [...examples, host] : examples,
    lastDay: oncePerDay ? day : undefined,
  };
};

const lineOf = ({ ruleId, title, asks, count, examples }: TrialCountRow): TrialLine => ({
  ruleId,
  title,
  asks,
  count,
  examples,
});

const mostFirst = (one: TrialLine, other: TrialLine): number => other.count - one.count;
