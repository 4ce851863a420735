import type { DBCore } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { HandrailDatabase } from '../../storage/database';
import { aDecision, aFinding, minute, tenOnTuesday } from '../rules/incidents/samples';
import { aDevice } from './a-device';

const found = (later = 0) => aDecision(tenOnTuesday + later, [aFinding()]);

/** Lets every change to the day counters go through, then does `mischief` while any is left. */
const afterCounting = (mischief: (transaction: IDBTransaction) => void, times: number) => {
  let left = times;
  const meddle = (core: DBCore): DBCore => ({
    ...core,
    table: (name) => {
      const table = core.table(name);
      if (name !== 'dayCounters') return table;
      return {
        ...table,
        mutate: async (request) => {
          const answer = await table.mutate(request);
          if (left-- > 0) mischief(request.trans as unknown as IDBTransaction);
          return answer;
        },
      };
    },
  });
  return (database: HandrailDatabase) => {
    database.use({ stack: 'dbcore', name: 'mischief', create: meddle });
  };
};
const abort = (transaction: IDBTransaction) => transaction.abort();
const fillDisk = () => {
  throw new DOMException('The disk is full.', 'QuotaExceededError');
};

/** A disk that cannot be opened the next few times, as Chromium's sometimes cannot. */
class StubbornDisk extends IDBFactory {
  refusals = 0;
  override open(...parameters: Parameters<IDBFactory['open']>) {
    if (this.refusals-- > 0) throw new DOMException('Internal error opening backing store', 'TimeoutError');
    return super.open(...parameters);
  }
}

describe('healing', () => {
  it('reopens a connection that broke, three times at most', async () => {
    const disk = new StubbornDisk();
    const { log } = aDevice(disk);
    disk.refusals = 3;
    await log.record(found(), new Map());
    expect(await log.recent(5)).toHaveLength(1);
  });

  it('gives up with a reason, and records again when the disk is back', async () => {
    const disk = new StubbornDisk();
    const { log } = aDevice(disk);
    disk.refusals = 4;
    await expect(log.record(found(), new Map())).rejects.toMatchObject({
      reason: 'broken',
      cause: { name: 'TimeoutError' },
    });
    expect(log.recording()).toEqual({ state: 'not-recording', reason: 'broken' });
    await log.record(found(), new Map());
    expect(log.recording()).toEqual({ state: 'ok' });
  });

  it('goes on after the browser closed the connection under it', async () => {
    const { log, database } = aDevice();
    await log.record(found(), new Map());
    database.close();
    await log.record(found(minute), new Map());
    expect(await log.recent(5)).toMatchObject([{ count: 2 }]);
  });

  it('mends one connection once for many who saw it break', async () => {
    const { log, database } = aDevice();
    await log.record(found(), new Map());
    database.backendDB().close();
    await Promise.all(Array.from({ length: 20 }, (_, index) => log.record(found(index), new Map())));
    expect(await log.recent(5)).toMatchObject([{ count: 21 }]);
  });
});

describe('a transaction that fails after its requests succeeded', () => {
  it('is not called recorded, and leaves nothing behind', async () => {
    const { log } = aDevice(new IDBFactory(), afterCounting(abort, 4));
    await expect(log.record(found(), new Map())).rejects.toMatchObject({ reason: 'broken' });
    expect(await log.recent(5)).toEqual([]);
  });

  it('is done again, and counts once', async () => {
    const { log } = aDevice(new IDBFactory(), afterCounting(abort, 1));
    await log.record(found(), new Map());
    const [counters] = await log.dayCounters(['2026-09-15']);
    expect(counters?.opened.low).toBe(1);
    expect(await log.recent(5)).toMatchObject([{ count: 1 }]);
  });
});

describe('a full disk', () => {
  it('is said until something is stored again; reading well does not take it back', async () => {
    const { log } = aDevice(new IDBFactory(), afterCounting(fillDisk, 1));
    await expect(log.record(found(), new Map())).rejects.toMatchObject({ reason: 'full' });
    expect(await log.recent(5)).toEqual([]);
    await log.record(aDecision(tenOnTuesday, []), new Map());
    await log.setDisposition('i-none', 'resolved');
    expect(log.recording()).toEqual({ state: 'not-recording', reason: 'full' });
    await log.record(found(), new Map());
    expect(log.recording()).toEqual({ state: 'ok' });
  });
});
