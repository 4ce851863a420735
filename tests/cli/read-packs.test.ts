import { describe, expect, test } from 'vitest';
import { pageAt } from '../../cli/asked-observations';
import { compileRead, isWhole, readPacks } from '../../cli/read-packs';
import { readAddress } from '../../cli/written-address';
import { evaluate } from '../../rules/engine/evaluate';
import { mapleText, mapleWith } from '../fixtures/packs/maple';
import { memoryShell } from './memory-shell';
import { run } from './run';

const games = 'games: { hosts: [coolmath.example, arcade.example, .play.example] }';
const withList = mapleWith(games, 'games: { from: lists/games.txt, as: domains }');

const readOne = async (files: Parameters<typeof memoryShell>[0], path = 'packs/maple.yaml') => {
  const [read] = await readPacks([path], memoryShell(files));
  if (read === undefined) throw new Error('Nothing was read.');
  return read;
};
const said = ({ parsed }: Awaited<ReturnType<typeof readOne>>) =>
  parsed.problems.map(({ file, line, level, message }) => `${file}:${line} ${level} ${message}`);

const wouldAct = async (files: Parameters<typeof memoryShell>[0], address: string) => {
  const { policy } = compileRead([await readOne(files)].filter(isWhole));
  const url = readAddress(address, []);
  if (url === undefined) throw new Error(`No address: ${address}`);
  const tenOnTuesday = Date.parse('2026-09-15T15:00Z');
  return evaluate(policy, pageAt(url, tenOnTuesday, { grade: 7 })).effects.map(({ kind }) => kind);
};

test('a pack without lists from files is read whole, with its exact bytes', async () => {
  const read = await readOne({ 'packs/maple.yaml': mapleText });
  expect(said(read)).toEqual([]);
  expect(read.pack?.pack.id).toBe('maple-usd');
  expect(new TextDecoder().decode(read.bytes)).toBe(mapleText);
  expect(read.parcel.seal).toBeUndefined();
});

describe('a list in a file beside the pack', () => {
  const files = {
    'packs/maple.yaml': withList,
    'packs/lists/games.txt': 'coolmath.example\nsnake.example\n',
  };

  test('is found from the pack’s folder, and its hosts are judged by', async () => {
    const read = await readOne(files);
    expect(said(read)).toEqual([]);
    expect(read.lists.map(({ name, report }) => [name, report.hostCount])).toEqual([['games', 2]]);
    expect(read.parcel.lists.map(({ path }) => path)).toEqual(['lists/games.txt']);
    expect(await wouldAct(files, 'www.snake.example/play')).toEqual(['warn']);
    expect(await wouldAct(files, 'www.other.example')).toEqual([]);
  });

  test('that is not there refuses the pack, with the place in it', async () => {
    const read = await readOne({ 'packs/maple.yaml': withList });
    expect(read.pack).toBeUndefined();
    expect(said(read)).toEqual(['packs/maple.yaml:46 error The list file "lists/games.txt" was not given.']);
  });

  test('with lines that are no hosts is named as it can be opened from here', async () => {
    const read = await readOne({ ...files, 'packs/lists/games.txt': 'snake.example\nnot a host\n' });
    expect(said(read).join()).toMatch(/^packs\/lists\/games\.txt:2 warning /);
  });
});

test('what is no text is a problem of the pack, not an end of the work', async () => {
  const read = await readOne({ 'packs/maple.yaml': Uint8Array.of(0xff, 0xfe, 0x00) });
  expect(said(read)).toEqual(['packs/maple.yaml:1 error The file is not UTF-8 text.']);
});

test('every pack of several is read, the broken ones too', async () => {
  const shell = memoryShell({ 'a.yaml': mapleText, 'b.yaml': 'format: 2\n' });
  const packs = await readPacks(['a.yaml', 'b.yaml'], shell);
  expect(packs.map(isWhole)).toEqual([true, false]);
});

test('the starter pack can stand beneath, and two files of one pack cannot stand together', async () => {
  const read = await readOne({ 'packs/maple.yaml': mapleText });
  const whole = [read].filter(isWhole);
  const alone = compileRead(whole).policy.counts.page;
  expect(compileRead(whole, { withStarter: true }).policy.counts.page).toBeGreaterThan(alone);
  expect(() => compileRead([...whole, ...whole])).toThrow(
    'packs/maple.yaml and packs/maple.yaml are both the pack maple-usd. Give one of them.',
  );
});

describe('an archive', () => {
  const files = { 'maple.yaml': withList, 'lists/games.txt': 'snake.example\nnot a host\n' };
  const built = async () => {
    const { shell } = await run(['build', 'maple.yaml', '--out', 'maple.handrail'], files);
    return shell.files.get('maple.handrail') ?? new Uint8Array();
  };

  test('is read like the pack and the lists it holds, and problems say where in it', async () => {
    const read = await readOne({ 'maple.handrail': await built() }, 'maple.handrail');
    expect(read.pack?.pack.id).toBe('maple-usd');
    expect(read.lists.map(({ name, report }) => [name, report.hostCount])).toEqual([['games', 1]]);
    expect(read.parcel.seal).toBeDefined();
    expect(said(read).join()).toMatch(/^maple\.handrail\/lists\/games\.txt:2 warning /);
  });

  test('that was cut off is refused with a sentence that names it', async () => {
    const bytes = await built();
    const reading = readOne({ 'maple.handrail': bytes.slice(0, bytes.length / 2) }, 'maple.handrail');
    await expect(reading).rejects.toThrow(/^maple\.handrail: .+\./);
  });
});
