import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildHostIndex, openHostIndex } from '../../../../rules/matching/hosts/host-index';
import { mergeHostRuns } from '../../../../rules/matching/hosts/host-merge';
import { canonicalHost } from '../../../../rules/matching/hosts/host-name';
import { openHostRun } from '../../../../rules/matching/hosts/host-run';
import { type HostSource, makeHostRun } from '../../../../rules/matching/hosts/host-run-maker';
import { atOnce, inSlices } from '../../../../rules/matching/in-steps';
import { anyHostLists, anyWrittenHost } from '../naive-host-lists';

const batchesOf = (entries: readonly string[], size: number): HostSource => ({
  batches: Array.from({ length: Math.ceil(entries.length / size) }, (_, at) =>
    entries.slice(at * size, at * size + size),
  ),
  expectedCount: 3,
});
const made = (entries: readonly string[], size = 7) => atOnce(makeHostRun(batchesOf(entries, size)));
const runOf = (entries: readonly string[], size?: number) => made(entries, size).run;

const merged = (lists: readonly (readonly string[])[]) =>
  atOnce(mergeHostRuns(lists.map((list) => runOf(list))));

describe('the run of one list', () => {
  it('reports what it took, what was covered, said twice or refused', () => {
    const { report } = made([
      'example.com',
      'www.example.com',
      'WWW.example.com.',
      '.example.com',
      'https://b.example/',
      'c.example',
      'C.example',
      '192.0.2.1',
      'bücher.example',
      'xn--bcher-kva.example',
      '',
    ]);
    expect(report).toMatchObject({ hostCount: 4, coveredCount: 2, duplicateCount: 3, refusedCount: 2 });
    expect(report.refused.map(({ position }) => position)).toEqual([4, 10]);
    expect(report.refused[0]?.reason).toContain('write b.example');
  });

  it('counts all that is refused, and keeps a thousand reasons', () => {
    const { report } = made(
      Array.from({ length: 3000 }, () => '# note'),
      1000,
    );
    expect(report.refusedCount).toBe(3000);
    expect(report.refused).toHaveLength(1000);
  });

  it('is the same in whatever batches and order the entries come', () => {
    fc.assert(
      fc.property(anyHostLists, fc.integer({ min: 1, max: 9 }), ([entries = []], size) => {
        expect(runOf([...entries, ...entries].reverse(), size).bytes).toEqual(runOf(entries).bytes);
      }),
    );
  });

  it('leaves out the hosts that the list covers otherwise', () => {
    const sites = Array.from({ length: 3000 }, (_, at) => `s${at}.example`);
    const below = sites.flatMap((site) => [`www.${site}`, `.${site}`, `a.b.${site}`]);
    expect(made([...below, ...sites]).report).toMatchObject({ hostCount: 3000, coveredCount: 9000 });
    expect(runOf([...below, ...sites]).bytes).toEqual(runOf(sites).bytes);
    expect(made(['com', ...below.map((host) => `${host}.com`)]).report.hostCount).toBe(1);
  });

  it('is refused when it was stored and any byte changed', () => {
    const { bytes } = runOf(['example.com', 'b.example', '.c.example', 'localhost']);
    for (let at = 0; at < bytes.length; at += 1) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0x20;
      expect(openHostRun(damaged)).toBeUndefined();
    }
    expect(openHostRun(bytes.slice(0, -1))).toBeUndefined();
    expect(openHostRun(new Uint8Array())).toBeUndefined();
    expect(openHostRun(bytes)?.bytes).toEqual(bytes);
  });

  it('is a bug when its source cannot be read twice', () => {
    const once = ['a.example', 'www.a.example'].map((entry) => [entry]).values();
    expect(() => atOnce(makeHostRun({ batches: once, expectedCount: 2 }))).toThrow('when read again');
  });
});

describe('merging runs', () => {
  it('makes what building from the lists makes, when one list was changed too', () => {
    fc.assert(
      fc.property(anyHostLists, anyHostLists, anyWrittenHost, (lists, [changed = []], asked) => {
        const stored = lists.map((list) => runOf(list).bytes);
        const updated = [changed, ...lists.slice(1)];
        const runs = [runOf(changed).bytes, ...stored.slice(1)].map((bytes) => openHostRun(bytes));
        const parts = atOnce(mergeHostRuns(runs.flatMap((run) => run ?? [])));
        expect(parts).toEqual(merged(updated));
        const index = openHostIndex(parts.head);
        for (const [shard, bytes] of parts.shards.entries()) index?.addShard(shard, bytes);
        const host = canonicalHost(asked) ?? '';
        expect(index?.hitsOf(host)).toEqual(buildHostIndex(updated).hitsOf(host));
      }),
    );
  });

  it('can be stopped half way, and tells how far it is', async () => {
    const entries = Array.from({ length: 60_000 }, (_, at) => `h${at}.example`);
    const signal = { aborted: false };
    const shares: number[] = [];
    const outcome = await inSlices(makeHostRun({ batches: [entries], expectedCount: entries.length }), {
      breathe: () => Promise.resolve(),
      onProgress: (share) => {
        shares.push(share);
        if (share > 0.4) signal.aborted = true;
      },
      signal,
    });
    expect(outcome).toBe('cancelled');
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it('comes to the same in slices', async () => {
    const lists = [
      ['a.example', 'b.a.example'],
      ['.a.example', 'c'],
    ];
    const shares: number[] = [];
    const parts = await inSlices(mergeHostRuns(lists.map((list) => runOf(list))), {
      breathe: () => Promise.resolve(),
      onProgress: (share) => shares.push(share),
    });
    expect(parts).toEqual(merged(lists));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });
});
