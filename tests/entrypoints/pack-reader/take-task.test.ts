import { describe, expect, it } from 'vitest';
import type { PackJob, PackProgress } from '../../../entrypoints/pack-reader/pack-job';
import { takeTask } from '../../../entrypoints/pack-reader/take-task';
import { isWholeRun } from '../../../rules/engine/pack-runs';
import type { PackSurroundings } from '../../../rules/model/pack-errand';
import { writeDetached } from '../../../rules/trust/signature-file';
import { writeManifest } from '../../../rules/trust/write-seal';
import { listRuns } from '../../../storage/list-runs';
import { packShelf } from '../../../storage/pack-shelf';
import { stagedPacks } from '../../../storage/staged-packs';
import { quizPack } from '../../e2e/fixtures/quiz-pack';
import { anEntry, sha256 } from '../../fixtures/shelved-packs';
import {
  about,
  archiveOf,
  bytesOf,
  packText,
  partsOf,
  sealOf,
  trustCrypto,
} from '../../fixtures/trust/sealed-pack';
import { makeSigner } from '../../fixtures/trust/signers';
import { aDecision, aFinding, tenOnTuesday } from '../../rules/incidents/samples';
import { aDevice, everyRow, localDay } from '../../storage/a-device';

const noStarter: PackSurroundings = {
  configuration: { starterPack: false },
  managed: false,
  trust: undefined,
  highWater: [],
};
const text = (written: string): PackJob => ({ kind: 'text', file: 'maple.yaml', text: written });
const files = (...given: readonly (readonly [string, string | Uint8Array<ArrayBuffer>])[]): PackJob => ({
  kind: 'files',
  files: given.map(([name, content]) => new File([content], name)),
});

/** A reader on a device of its own. */
const aReader = (fetch: typeof globalThis.fetch = () => Promise.reject(new Error('offline'))) => {
  const device = aDevice();
  const progress: PackProgress[] = [];
  let lastId = 0;
  const ports = {
    shelf: packShelf(device.access, { sha256, isWholeRun }),
    listRuns: listRuns(device.access, isWholeRun),
    staged: stagedPacks(device.access, isWholeRun),
    log: device.log,
    clock: { now: () => tenOnTuesday, localDay },
    ids: { next: () => `staged-${++lastId}` },
  };
  return {
    ...device,
    ports,
    progress,
    read: async (job: PackJob, surroundings: Partial<PackSurroundings> = {}) =>
      takeTask(
        { job, surroundings: { ...noStarter, ...surroundings } },
        { ports, crypto: trustCrypto, fetch, onProgress: (step) => progress.push(step) },
      ),
  };
};

describe('a pack that may be switched on', () => {
  it('is staged with its lists, and shown with its tests, its changes and what this device has on record', async () => {
    const { read, ports, log, progress, database } = aReader();
    const finding = aFinding({ ruleId: 'ACA-77', packId: 'maple-usd', host: 'quiz-answers.example' });
    await log.record(aDecision(tenOnTuesday, [finding]), new Map());
    const first = await read(text(quizPack({})));
    if (first.reading.kind !== 'reviewed') throw new Error(first.reading.kind);
    const shelved = await ports.staged.find(first.reading.staged);
    if (shelved === undefined || shelved === 'lists-gone') throw new Error('It was not staged.');
    await ports.shelf.swap([shelved], anEntry(tenOnTuesday));

    const { reading } = await read(text(quizPack({ revision: 2, action: 'block' })));
    if (reading.kind !== 'reviewed') throw new Error(reading.kind);
    const { review } = reading;
    expect(review).toMatchObject({ packId: 'maple-usd', revision: 2, rules: 1, signers: [], stale: false });
    expect(review.tests.map(({ name, passed }) => [name, passed])).toEqual([
      ['the site', true],
      ['another', true],
      ['a third', true],
    ]);
    expect(review.diff.changes).toMatchObject([{ ruleId: 'ACA-77', direction: 'stricter' }]);
    expect(review.replay).toMatchObject({ judged: 1 });
    expect(new Set(progress.map(({ step }) => step))).toEqual(
      new Set(['reading', 'compiling', 'testing', 'comparing']),
    );
    expect((await ports.shelf.active()).packs[0]?.revision).toBe(1);
    expect(await database.staged.count()).toBe(2);
  });

  it('comes from an archive with its lists, signed', async () => {
    const { read, ports } = aReader();
    const signer = await makeSigner('maple-2026');
    const archive = await archiveOf(partsOf(), [signer]);
    const { reading } = await read(files(['maple.handrail', archive]), { trust: { keys: [signer.pinned] } });
    expect(reading).toMatchObject({
      kind: 'reviewed',
      review: { signers: ['maple-2026'] },
      lists: [{ name: 'games' }, { name: 'lessons' }],
    });
    const staged = reading.kind === 'reviewed' ? await ports.staged.find(reading.staged) : undefined;
    expect(staged).toMatchObject({ lists: [{ name: 'games' }, { name: 'lessons' }] });
  });
});

describe('a pack that is written on', () => {
  /** A reader on a device where the pack with two lists is in force. */
  const withLists = async () => {
    const reader = aReader();
    const { reading } = await reader.read(files(['maple.handrail', await archiveOf(partsOf(), [])]));
    const found = reading.kind === 'reviewed' ? await reader.ports.staged.find(reading.staged) : undefined;
    if (found === undefined || found === 'lists-gone') throw new Error('It was not staged.');
    await reader.ports.shelf.swap([found], anEntry(tenOnTuesday));
    return { ...reader, inForce: found };
  };
  const written = (change: (yaml: string) => string = (yaml) => yaml) =>
    text(change(packText({ revision: 15 })));

  it('has the lists of the one in force, as it names them', async () => {
    const { read, ports, inForce } = await withLists();
    const { reading } = await read(written());
    expect(reading).toMatchObject({
      kind: 'reviewed',
      review: { tests: [{ passed: true }, { passed: true }] },
      lists: [{ name: 'games', report: { hostCount: 2 } }, { name: 'lessons' }],
    });
    const staged = reading.kind === 'reviewed' ? await ports.staged.find(reading.staged) : undefined;
    expect(staged).toMatchObject({ lists: inForce.lists });
  });

  it('has those with the hash that it gives, and under a new name', async () => {
    const { read, inForce } = await withLists();
    const [games] = inForce.lists;
    const renamed = (yaml: string) => yaml.replaceAll(/\bgames\b(?!\.txt)/g, 'play');
    const hashed = (yaml: string) => yaml.replace('games.txt,', `games.txt, sha256: ${games?.sha256},`);
    expect((await read(written(hashed))).reading.kind).toBe('reviewed');
    expect((await read(written(renamed))).reading).toMatchObject({ lists: [{ name: 'play' }, {}] });
  });

  it.each<[string, (yaml: string) => string, string]>([
    [
      'another file',
      (yaml) => yaml.replace('games.txt', 'more.txt'),
      'The list file "lists/more.txt" was not given.',
    ],
    [
      'another format',
      (yaml) => yaml.replace('games.txt, as: domains', 'games.txt, as: csv'),
      'The list file "lists/games.txt" was not given.',
    ],
    [
      'another hash',
      (yaml) => yaml.replace('games.txt,', `games.txt, sha256: ${'a'.repeat(64)},`),
      'This SHA-256 begins with aaaaaaaa',
    ],
    [
      'another pack',
      (yaml) => yaml.replace('id: maple-usd', 'id: oak-usd'),
      'The list file "lists/games.txt" was not given.',
    ],
  ])('is told where a list is missing: %s', async (_, change, message) => {
    const { read } = await withLists();
    const { reading } = await read(written(change));
    expect(reading).toMatchObject({
      kind: 'refused',
      problems: expect.arrayContaining([
        expect.objectContaining({ message: expect.stringContaining(message) }),
      ]),
    });
  });

  it('is not lent lists when files are chosen', async () => {
    const { read } = await withLists();
    const { reading } = await read(files(['maple.yaml', packText({ revision: 15 })]));
    expect(reading.kind).toBe('refused');
  });
});

describe('a pack that may not', () => {
  it.each<[string, PackJob, string]>([
    ['no pack among the files', files(['games.txt', 'arcade.example']), 'no-pack'],
    ['two packs', files(['a.yaml', quizPack({})], ['b.yaml', quizPack({})]), 'several-packs'],
    ['an error', text(quizPack({ severity: 'hgih' })), 'refused'],
    ['a failed test', text(quizPack({ otherSite: 'match' })), 'refused'],
    ['no text', files(['a.yaml', new Uint8Array([0xff, 0xfe, 0x00])]), 'refused'],
    ['half an archive', files(['a.handrail', new Uint8Array([0x50, 0x4b, 3, 4, 0])]), 'not-trusted'],
    ['too much', files(['a.yaml', '#'.repeat(67 * 1024 * 1024)]), 'not-trusted'],
  ])('is told apart and leaves nothing: %s', async (_, job, kind) => {
    const { read, database } = aReader();
    expect((await read(job)).reading.kind).toBe(kind);
    await database.open();
    const rows = Object.values(await everyRow(database)).flat();
    expect(rows).toEqual([]);
  });

  it('is refused unsigned once a key is pinned, and whenever the keys cannot be read', async () => {
    const { read } = aReader();
    const { pinned } = await makeSigner('maple-2026');
    for (const trust of [{ keys: [pinned] }, { required: true }, {}, null, { kyes: [] }]) {
      expect((await read(text(quizPack({})), { trust })).reading.kind).toBe('not-trusted');
    }
  });

  it('is told with the line of its failed test', async () => {
    const { reading } = await aReader().read(text(quizPack({ otherSite: 'match' })));
    expect(reading).toMatchObject({
      problems: [{ line: 19, message: expect.stringContaining('expects match and gets no-match') }],
    });
  });
});

describe('a pack from an address', () => {
  const url = 'https://packs.maple.example/maple.yaml';
  const job: PackJob = { kind: 'url', url, etag: undefined, lastModified: undefined, sha256: undefined };
  const server: typeof globalThis.fetch = (asked) =>
    Promise.resolve(
      asked !== url
        ? new Response('', { status: 404 })
        : new Response(quizPack({}), { headers: { etag: '"1"' } }),
    );

  it('that is in force already is unchanged, also when the server does not say so', async () => {
    const { read, ports } = aReader(server);
    const first = await read(job);
    expect(first).toMatchObject({ etag: '"1"', reading: { kind: 'reviewed' } });
    const staged =
      first.reading.kind === 'reviewed' ? await ports.staged.find(first.reading.staged) : undefined;
    if (staged === undefined || staged === 'lists-gone') throw new Error('It was not staged.');
    await ports.shelf.swap([staged], anEntry(tenOnTuesday));
    expect((await read(job)).reading.kind).toBe('unchanged');
  });

  it('that did not change is taken with a new signature beside it, and with no other', async () => {
    const [ana, ben] = await Promise.all([makeSigner('maple-ana'), makeSigner('maple-ben')]);
    const pack = { path: 'maple.yaml', bytes: bytesOf(quizPack({})) };
    const words = { pack: { ...about, revision: 1, publisher: 'Maple Unified' } };
    const signed = async (signers: Parameters<typeof sealOf>[1]) =>
      writeDetached(await sealOf(await writeManifest({ pack, lists: [] }, words, trustCrypto), signers));
    let signature = await signed([ana]);
    const signing: typeof globalThis.fetch = async (asked, init) => {
      if (asked !== url) return new Response(signature);
      const isKnown = new Headers(init?.headers).has('if-none-match');
      return isKnown ? new Response(null, { status: 304 }) : new Response(pack.bytes);
    };
    const { read, ports } = aReader(signing);
    const trust = { keys: [ana.pinned, ben.pinned] };
    const first = (await read(job, { trust })).reading;
    const found = first.kind === 'reviewed' ? await ports.staged.find(first.staged) : undefined;
    if (found === undefined || found === 'lists-gone') throw new Error('It was not staged.');
    await ports.shelf.swap([found], anEntry(tenOnTuesday));

    const again: PackJob = { ...job, etag: '"1"' };
    expect((await read(again, { trust })).reading).toEqual({ kind: 'unchanged' });
    signature = await signed([ana, ben]);
    expect((await read(again, { trust })).reading).toMatchObject({
      kind: 'reviewed',
      review: { revision: 1, signers: ['maple-ana', 'maple-ben'] },
    });
    signature = await signed([await makeSigner('mallory')]);
    expect((await read(again, { trust })).reading).toMatchObject({
      kind: 'not-trusted',
      file: 'maple.yaml',
    });
    expect((await read(again)).reading, 'where no key is pinned nobody asks').toEqual({ kind: 'unchanged' });
  });

  it('that cannot be reached changes nothing', async () => {
    expect((await aReader().read(job)).reading).toMatchObject({ kind: 'not-fetched' });
  });
});
