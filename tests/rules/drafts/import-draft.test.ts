import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLists } from '../../../cli/read-lists';
import { realTools } from '../../../cli/read-packs';
import { checkRegistry } from '../../../rules/checks/registry';
import { type ImportOutcome, importDraft } from '../../../rules/drafts/import/import-draft';
import { type ImportFormat, importFormats } from '../../../rules/drafts/import/registry';
import { compilePolicy } from '../../../rules/engine/compile-policy';
import { openRuns } from '../../../rules/engine/pack-runs';
import { parsePack } from '../../../rules/engine/parse-pack';
import { runTests } from '../../../rules/engine/run-tests';
import type { RulePack } from '../../../rules/model/pack';
import { re2Engine } from '../../../rules/patterns/re2-engine';

const now = Date.parse('2026-09-15T15:00Z');

const imported = (from: ImportFormat, text: string): ImportOutcome =>
  importDraft(
    {
      text,
      from,
      file: 'given.txt',
      id: 'given',
      name: 'Given',
      publisher: 'Maple',
      timezone: 'America/Chicago',
    },
    { ...realTools([]), now, sha256: (content) => createHash('sha256').update(content).digest('hex') },
  );

/** The draft as a pack that was read without an error and passed its own tests. */
const provedPack = ({ draft }: ImportOutcome): RulePack => {
  if (draft === undefined) throw new Error('There is no draft.');
  const source = { file: 'given.yaml', text: draft.text };
  const wanted = parsePack(source, checkRegistry, { patternEngine: re2Engine }).wantedLists;
  const files = draft.lists.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) }));
  const read = readLists(wanted, files);
  const { pack, problems } = parsePack(source, checkRegistry, {
    today: '2026-09-15',
    patternEngine: re2Engine,
    listFiles: read.files,
  });
  expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
  if (pack === undefined) throw new Error('The draft was not read.');
  const live = { ...pack, rules: pack.rules.map((rule) => ({ ...rule, status: 'live' as const })) };
  const runs = openRuns([{ packId: pack.pack.id, lists: read.lists }]);
  const { policy } = compilePolicy({ ...realTools([]), runs, packs: [live] });
  expect(runTests(policy, now).filter(({ passed }) => !passed)).toEqual([]);
  return pack;
};

const hostsIn = ({ draft }: ImportOutcome, pack: RulePack): ReadonlySet<string> =>
  new Set([
    ...Object.values(pack.lists ?? {}).flatMap((list) => ('hosts' in list ? list.hosts : [])),
    ...(draft?.lists ?? []).flatMap(({ text }) => text.trim().split('\n')),
  ]);

const samples: Readonly<Record<ImportFormat, string>> = {
  'chrome-url-list':
    '{"URLBlocklist":["a.example","https://*:8080","b.example/a?x=1"],\n"URLAllowlist":["a.example/ok",".c.example"]}',
  'goguardian-csv':
    'action,url,type\nblock,games.example,\nblock,*.b.example*,\nallow,ok.games.example/x,\nblock,*unblocked*,\nblock,c.example/a*b,',
  leechblock:
    'setName1=Games: all\nsites1=games.example ~free_spins +ok.games.example *.b.example/x?y=1 c.example/*/d\ntimes1=0900-1200,1300-2400\ndays1=62\nlimitMins1=\nsites2=d.example ~poem\nnumSets=2',
  domains: '# x\ngames.example\nb.example # y\n*.c.example\n',
  hosts: '0.0.0.0 games.example b.example # x\n127.0.0.1 localhost\n:: c.example\n',
  adblock: '! x\n||games.example^\n@@||ok.example^\n||b.example^$all\n',
  csv: 'name;url\n"Games";https://games.example/\nB;b.example\n',
};
const splinters: readonly string[] = [
  'sites3=',
  'times2=',
  'days2=0',
  'conjMode1=true',
  'disable1=true',
  'limitMins2=5',
  '~',
  '+',
  '*',
  '*.',
  ' ',

  'e.example',
  'f.example/x?y=1',
  'action,url',
  'block,',
  'allow,',
  '*word*',
  '\n',
  ',',
  '"',
  '{',
  '}',
  '[',
  ']',

  '||',
  '^',
  '0.0.0.0 ',
  'http://',
  '#',
  ':',
  '/',
  '.',
  '\uD800',
  '__proto__',
  'file://*',
  '*://',
  '\r',
  'é',
  '[::1]',
];
/** A file with some of it cut out and other things put in. */
const textLike = (from: ImportFormat): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
    {
      weight: 5,
      arbitrary: fc
        .array(fc.tuple(fc.nat(300), fc.nat(6), fc.constantFrom(...splinters)), { maxLength: 6 })
        .map((cuts) =>
          cuts.reduce(
            (text, [at, length, put]) => `${text.slice(0, at)}${put}${text.slice(at + length)}`,
            samples[from],
          ),
        ),
    },
  );

describe('importing', () => {
  test.each(importFormats)(
    '%s: any text is read to its end, and its draft is whole and passes its own tests',
    (from) => {
      fc.assert(
        fc.property(textLike(from), (text) => {
          const outcome = imported(from, text);
          if (outcome.draft === undefined) expect(outcome.taken).toBe(0);
          else provedPack(outcome);
        }),
        { numRuns: 12 },
      );
    },
  );

  const host = fc
    .tuple(fc.nat(9999), fc.constantFrom('example', 'test.example', 'co.example'))
    .map(([number, end]) => `h${number}.${end}`);
  const line = fc.oneof(
    { weight: 4, arbitrary: host.map((name) => ({ name, fits: true })) },
    fc.constantFrom('a..b', 'two"words!', 'localhost!').map((name) => ({ name, fits: false })),
  );
  const onLines = (write: (name: string) => string) => (names: readonly string[]) =>
    `${names.map(write).join('\n')}\n\n`;
  test.each([
    ['hosts', onLines((name) => `0.0.0.0 ${name}`)],
    ['adblock', onLines((name) => `||${name}^`)],
    ['csv', (names: readonly string[]) => `site\n${names.join('\n')}`],
    [
      'goguardian-csv',
      (names: readonly string[]) => `action,url\n${names.map((name) => `block,${name}`).join('\n')}`,
    ],
    ['leechblock', (names: readonly string[]) => `sites1=${names.join(' ')}\nlimitMins1=\n# note\n`],
  ] as const)(
    '%s: every host that was taken is on a list of the draft, and no line is lost',
    (from, write) => {
      fc.assert(
        fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (lines) => {
          const outcome = imported(from, write(lines.map(({ name }) => name)));
          const wanted = lines.filter(({ fits }) => fits).map(({ name }) => name);
          expect(outcome.taken).toBe(wanted.length);
          expect(outcome.refused.length + outcome.refusedBeyond).toBe(lines.length - wanted.length);
          if (wanted.length === 0) return;
          expect(hostsIn(outcome, provedPack(outcome))).toEqual(new Set(wanted));
        }),
        { numRuns: 12 },
      );
    },
  );

  test('a long list lies beside the pack, with its hash', () => {
    const names = Array.from({ length: 1200 }, (_, index) => `site-${index}.example`);
    const outcome = imported('hosts', names.map((name) => `0.0.0.0 ${name}`).join('\n'));
    const pack = provedPack(outcome);
    expect(outcome.draft?.lists).toHaveLength(1);
    expect(pack.lists?.['sites']).toMatchObject({ from: 'lists/given-sites.txt', as: 'domains' });
    expect(hostsIn(outcome, pack).size).toBe(1200);
  });
});
