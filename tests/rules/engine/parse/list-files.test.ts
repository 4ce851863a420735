import { describe, expect, it } from 'vitest';
import { checkRegistry } from '../../../../rules/checks/registry';
import { parsePack } from '../../../../rules/engine/parse-pack';
import type { ListFile, ListReport } from '../../../../rules/model/host-list';
import { re2Engine } from '../../../../rules/patterns/re2-engine';
import { mapleWith, problemsOf, said } from '../../../fixtures/packs/maple';

const hash = 'ab'.repeat(32);
const inline = 'games: { hosts: [coolmath.example, arcade.example, .play.example] }';
const report: ListReport = { hostCount: 3, coveredCount: 0, repeatedCount: 0, refusedCount: 0, refused: [] };
const aFile = (changes: Partial<ListReport> = {}): ListFile => ({
  state: 'read',
  byteCount: 40,
  sha256: hash,
  report: { ...report, ...changes },
});

/** The pack with its games list written so, read with this file for it. */
const readWith = (list: string, file?: ListFile) =>
  parsePack({ file: 'maple.yaml', text: mapleWith(inline, `games: ${list}`) }, checkRegistry, {
    today: '2026-09-15',
    patternEngine: re2Engine,
    listFiles: new Map(file === undefined ? [] : [['games', file]]),
  });
const saidWith = (list: string, file?: ListFile) => readWith(list, file).problems.map(said);
const plain = '{ from: lists/games.txt, as: domains }';

describe('a list that comes from a file', () => {
  it('is taken with its file, and says which file it wants', () => {
    const { pack, problems, wantedLists } = readWith(plain, aFile());
    expect(problems).toEqual([]);
    expect(pack?.lists?.['games']).toEqual({ from: 'lists/games.txt', as: 'domains' });
    expect(wantedLists).toEqual([{ name: 'games', from: 'lists/games.txt', as: 'domains' }]);
  });

  it('refuses the pack where the file was not given', () => {
    const { pack, problems, wantedLists } = readWith(plain);
    expect(pack).toBeUndefined();
    expect(problems.map(said)).toEqual([
      '46:18 error The list file "lists/games.txt" was not given. Put it at that place beside the pack. In the dashboard, choose both together.',
    ]);
    expect(wantedLists).toHaveLength(1);
  });

  it.each([
    ['/etc/hosts', 'This path is not relative to the pack.'],
    [
      '"C:/lists/games.txt"',
      'This path is not relative to the pack. Write the path from the pack to the file',
    ],
    ['"https://lists.example/a.txt"', 'A list is taken from a file beside the pack, not from an address.'],
    ['../games.txt', 'This path leaves the folder of the pack. Put the file beside the pack.'],
    ['lists/../../games.txt', 'This path leaves the folder of the pack.'],
    ['lists\\games.txt', 'A path has forward slashes. Write "lists/games.txt".'],
    ['lists/', 'This path names a folder, not a file.'],
  ])('is not looked for at %s', (from, message) => {
    const { problems, wantedLists } = readWith(`{ from: ${from}, as: domains }`);
    expect(problems).toHaveLength(1);
    expect(problems.map(said)[0]).toContain(message);
    expect(wantedLists).toEqual([]);
  });

  it('is held against the SHA-256 that the pack gives, where it gives one', () => {
    const withHash = (sha256: string) => `{ from: lists/games.txt, as: domains, sha256: "${sha256}" }`;
    expect(saidWith(withHash(hash), aFile())).toEqual([]);
    expect(saidWith(withHash('01234567'.repeat(8)), aFile())).toEqual([
      '46:56 error This SHA-256 begins with 01234567, but that of the file that was given begins with abababab. ' +
        `Give the file that is meant. If it is this one, write "${hash}".`,
    ]);
    expect(saidWith(withHash(hash.toUpperCase()), aFile())[0]).toContain(`Write "${hash}".`);
    expect(saidWith(withHash('abc'), aFile())[0]).toContain('must be the SHA-256 of a file');
  });

  it('must be text in which a host stands', () => {
    expect(saidWith(plain, { state: 'not-text', byteCount: 40, sha256: hash })).toEqual([
      '46:18 error The list file "lists/games.txt" is not UTF-8 text. Save it as UTF-8.',
    ]);
    expect(saidWith(plain, aFile({ hostCount: 0 }))[0]).toContain('names no host when it is read as domains');
  });

  it('tells of lines that were not taken, in that file, and of how many more there are', () => {
    const message = 'One word names no site. Remove it.';
    const refused = [7, 9].map((line) => ({ line, text: 'games', message }));
    const { pack, problems } = readWith(plain, aFile({ refusedCount: 1402, refused }));
    expect(pack).toBeDefined();
    expect(problems.map(({ file }) => file)).toEqual(Array(3).fill('lists/games.txt'));
    expect(problems.map(said)).toEqual([
      '7:1 warning “games”: One word names no site. Remove it.',
      '9:1 warning “games”: One word names no site. Remove it.',
      '9:1 warning 1,400 more lines were not taken.',
    ]);
  });

  it('may not be larger than a pack may be', () => {
    expect(saidWith(plain, { state: 'too-large', byteCount: 64 * 1024 ** 2 + 1 })).toEqual([
      '45:1 error The list files have 65 MiB together, but a pack may have at most 64. Leave lists out, or divide the pack.',
    ]);
    expect(saidWith(plain, aFile({ hostCount: 4_999_999 }))).toEqual([]);
    expect(saidWith(plain, aFile({ hostCount: 5_000_000 }))[0]).toContain(
      'The lists hold 5,000,001 hosts, but a pack may have at most 5,000,000.',
    );
  });
});

describe('how a list is written', () => {
  it.each([
    ['{ hosts: [a.example], from: x.txt, as: csv }', 'A list has either hosts or from. Remove one of them.'],
    [
      '{}',
      'A list needs its hosts, or a file to take them from. Write hosts: [site.example], or from and as.',
    ],
    ['{ as: csv }', 'A list needs its hosts, or a file to take them from.'],
    ['{ from: x.txt }', '"games" has no "as". Add "as" with one of: domains, hosts-file, adblock'],
    ['{ from: x.txt, as: domain }', '"as" cannot be "domain". Did you mean "domains"?'],
    ['{ from: x.txt, as: excel }', 'Choose one of: domains, hosts-file, adblock, chrome-url-list, csv.'],
    ['{ form: x.txt, as: csv }', '"games" has no part called "form". Did you mean "from"?'],
    ['{ host: [a.example] }', '"games" has no part called "host". Did you mean "hosts"?'],
    ['[a.example]', '"games" must be a group of names and values, but is a list.'],
    ['{ hosts: [] }', '"hosts" is an empty list.'],
  ])('%s is explained', (list, message) => {
    const problems = problemsOf(inline, `games: ${list}`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
  });
});
