import type { PackShelfPort, PastPolicy, PolicyEntry, ShelvedPack } from '../rules/flows/pack-ports';
import type { HighWater } from '../rules/model/trust';
import type { HandrailDatabase } from './database';
import type { StorageAccess } from './healing';
import { activePacks, dropUnneeded, packTables, putPacks, readPacks, type ShelfTools } from './shelf-rows';

/** How many policies can be gone back to, the one in force included. */
const keptPolicies = 10;
/** Kept beside them: a day of lessons must not push out what can be gone back to. */
const keptLessonEntries = 10;

/** Of two marks for one pack the higher, and of two for one revision the later: a signed rollback sets a new one. */
const highest = (marks: readonly HighWater[]): readonly HighWater[] => [
  ...marks
    .reduce((byPack, mark) => {
      const standing = byPack.get(mark.packId);
      return standing !== undefined && standing.revision > mark.revision
        ? byPack
        : byPack.set(mark.packId, mark);
    }, new Map<string, HighWater>())
    .values(),
];

/**
 * The stored rule packs, which of them are in force, and which were. Every method is one transaction and rejects with
 * a StorageFailure when nothing was stored or read; then the packs in memory stay in force.
 */
export const packShelf = (access: StorageAccess, tools: ShelfTools): PackShelfPort => {
  const { database, read, write } = access;
  const { packs, meta, history } = database;
  return {
    swap: (next, entry) =>
      write(() =>
        database.transaction('rw', packTables(database), async () => {
          await putPacks(database, next, entry.at);
          const active = next.map(({ packId, sha256 }) => ({ packId, sha256 }));
          await meta.put({ key: 'active-packs', packs: active });
          await meta.put({
            key: 'high-water',
            marks: highest([...(await storedMarks(database)), ...entry.marks]),
          });
          await enter(database, next, entry);
          await dropUnneeded(database);
        }),
      ),
    active: () => readPacks(access, () => activePacks(database), tools),
    history: () => read(() => newestFirst(database)),
    past: async (historyId) => {
      const past = await read(() => history.get(historyId));
      return past && readPacks(access, () => Promise.resolve(past.packs), tools);
    },
    highWater: () => read(() => storedMarks(database)),
    all: () => read(() => packs.orderBy('activatedAt').reverse().toArray()),
  };
};

const storedMarks = async ({ meta }: HandrailDatabase): Promise<readonly HighWater[]> => {
  const row = await meta.get('high-water');
  return row?.key === 'high-water' ? row.marks : [];
};

/** Entries of one millisecond stay in the order they were made: keys of the index end with the primary key. */
const newestFirst = ({ history }: HandrailDatabase) => history.orderBy('at').reverse().toArray();

const enter = async (
  database: HandrailDatabase,
  next: readonly ShelvedPack[],
  { marks: _marks, ...entry }: PolicyEntry,
): Promise<void> => {
  const last = await database.history.orderBy('at').last();
  await database.history.put({
    ...entry,
    // A clock that went back must not put the present before the past.
    at: Math.max(entry.at, last === undefined ? 0 : last.at + 1),
    packs: next.map(({ packId, revision, sha256, pack }) => ({
      packId,
      name: pack.pack.name,
      revision,
      sha256,
    })),
  });
  const all = await newestFirst(database);
  const isOfLesson = ({ by }: PastPolicy) => by === 'lesson';
  const surplus = [
    ...all.filter((past) => !isOfLesson(past)).slice(keptPolicies),
    ...all.filter(isOfLesson).slice(keptLessonEntries),
  ];
  await database.history.bulkDelete(surplus.map(({ id }) => id));
};
