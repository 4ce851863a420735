import { describe, expect, test } from 'vitest';
import { circlesIn } from './architecture/circles';
import { describeImport, type Import, importsOf } from './architecture/imports';
import { allSources, type SourceFile } from './architecture/source-files';
import { isAllowed } from './architecture/walls';

const sources = allSources();
const known = new Set(sources.map(({ path }) => path));
const imports = sources.flatMap((file) => importsOf(file, known));

/** Lines of a file that a pattern hits outside of comments, as an editor can open them. */
const linesWith = ({ path, text }: SourceFile, pattern: RegExp): readonly string[] =>
  text
    .split('\n')
    .map((line, index) => ({ line: line.replace(/\/\/.*$/, ''), place: `${path}:${index + 1}` }))
    .filter(({ line }) => !/^\s*\/?\*/.test(line) && pattern.test(line))
    .map(({ line, place }) => `${place} ${line.trim()}`);

describe('rooms and walls', () => {
  test('every import stays within what the table of rooms allows', () => {
    expect(imports.filter((found) => !isAllowed(found)).map(describeImport)).toEqual([]);
  });

  test('every import within the house leads to a file', () => {
    const isMissing = ({ file }: Import) => file !== undefined && !known.has(file) && !file.endsWith('.css');
    expect(imports.filter(isMissing).map(describeImport)).toEqual([]);
  });

  test('nothing imports in a circle', () => {
    expect(circlesIn(imports).map((circle) => circle.join(' → '))).toEqual([]);
  });

  test('leaves never import leaves', () => {
    const leafFolder = /^(rules\/checks\/[^/]+|rules\/actions|rules\/packs|exporters|cli\/commands)\/[^/]+$/;
    const isLeaf = (path: string | undefined) =>
      path !== undefined && leafFolder.test(path) && !path.endsWith('/registry.ts');
    expect(imports.filter(({ from, file }) => isLeaf(from) && isLeaf(file)).map(describeImport)).toEqual([]);
  });

  test('no index file passes on what others export', () => {
    const isIndex = ({ from }: Import) => /\/index\.tsx?$/.test(from);
    expect(imports.filter((found) => found.isReExport && isIndex(found)).map(describeImport)).toEqual([]);
  });
});

describe('registries', () => {
  const anything = /^/;
  for (const [registry, folder, member] of [
    ['rules/checks/registry.ts', /^rules\/checks\/[^/]+\/[^/]+\.ts$/, anything],
    ['rules/actions/registry.ts', /^rules\/actions\/[^/]+\.ts$/, anything],
    ['rules/packs/registry.ts', /^rules\/packs\/[^/]+\.yaml$/, anything],
    // What several probes share lives beside them.
    ['platform/probes/registry.ts', /^platform\/probes\/[^/]+\.ts$/, /^export const \w+: Probe\b/m],
  ] as const) {
    test(`${registry} names everything of its folder`, () => {
      const named = new Set(imports.filter(({ from }) => from === registry).map(({ file }) => file));
      const members = sources.filter(({ path, text }) => folder.test(path) && member.test(text));
      const missing = members.filter(({ path }) => path !== registry && !named.has(path));
      expect(members.length).toBeGreaterThan(0);
      expect(missing.map(({ path }) => path)).toEqual([]);
    });
  }
});

describe('house rules', () => {
  test('the pure rooms take time and chance as arguments', () => {
    const pure = sources.filter(({ path }) => /^(rules|exporters)\/.*\.ts$/.test(path));
    const world = /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\brandomUUID\b|\bperformance\.now\b/;
    expect(pure.flatMap((file) => linesWith(file, world))).toEqual([]);
  });

  test('a file says one thing: none is longer than 250 lines without a reason', () => {
    const reasons: Readonly<Record<string, string>> = {
      'components/words/en.ts': 'every word of the interface in one language',
      'components/words/es.ts': 'every word of the interface in one language',
    };
    const code = sources.filter(({ path }) => !path.endsWith('.yaml') && reasons[path] === undefined);
    const long = code.filter(({ text }) => text.split('\n').length > 251);
    expect(long.map(({ path, text }) => `${path} has ${text.split('\n').length - 1} lines`)).toEqual([]);
  });
});

describe('the reader of imports', () => {
  const read = (text: string) =>
    importsOf({ path: 'rules/engine/x.ts', text }, new Set(['rules/model/check.ts']));

  test('sees every form, with its line, and what is a type only', () => {
    const found = read(
      [
        "import '../model/check';",
        "import type {\n  Check,\n} from '../model/check';",
        "export { match } from '../model/check';",
        "const later = () => import('../model/check');",
        "type T = import('../model/check').T;",
        "import * as z from 'zod/mini';",
      ].join('\n'),
    );
    expect(found.map(({ line, isTypeOnly, isReExport }) => [line, isTypeOnly, isReExport])).toEqual([
      [1, false, false],
      [4, true, false],
      [5, false, true],
      [6, false, false],
      [7, false, false],
      [8, false, false],
    ]);
    expect(found.map(({ file }) => file)).toEqual([...Array(5).fill('rules/model/check.ts'), undefined]);
  });

  test('does not take comments and texts for imports', () => {
    expect(
      read("// import { a } from './a';\n/*\nimport './b';\n*/\nconst text = \"import x from 'y'\";"),
    ).toEqual([]);
  });

  test('a wall, a circle and a leaf are noticed', () => {
    const [found] = read("import { Dexie } from 'dexie';");
    expect(found && isAllowed(found)).toBe(false);
    const link = (from: string, file: string) => ({ from, file }) as Import;
    expect(circlesIn([link('a', 'b'), link('b', 'c'), link('c', 'b')])).toEqual([['b', 'c', 'b']]);
  });
});
