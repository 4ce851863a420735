import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { yamlPacks } from '../../scripts/yaml-pack-plugin';
import { mapleText, mapleWith, read } from '../fixtures/packs/maple';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handrail-packs-'));
  await writeFile(join(folder, 'entry.js'), "export { default } from './pack.yaml';");
});
afterAll(() => rm(folder, { recursive: true }));

const bundle = async (pack: string): Promise<string> => {
  await writeFile(join(folder, 'pack.yaml'), pack);
  const output = await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    plugins: [yamlPacks()],
    build: { write: false, minify: false, lib: { entry: join(folder, 'entry.js'), formats: ['es'] } },
  });
  const [chunk] = (output as Rollup.RollupOutput[])[0]?.output ?? [];
  return chunk?.code ?? '';
};

describe('importing a rule pack', () => {
  it('gives the pack, ready to use', async () => {
    const code = await bundle(mapleText);
    const imported: { default: () => unknown } = await import(
      `data:text/javascript,${encodeURIComponent(code)}`
    );
    expect(imported.default()).toEqual(read(mapleText).pack);
  });

  it('fails the build with every problem in its place', async () => {
    const broken = mapleWith('severity: high', 'severity: hgih').replace('inList: games', 'inList: gamez');
    const failure = await bundle(broken).catch((error: unknown) => String(error));
    expect(failure).toMatch(/pack\.yaml:57:29 error This pack has no list "gamez"\. Did you mean "games"\?/);
    expect(failure).toMatch(/pack\.yaml:86:15 error "severity" cannot be "hgih"\. Did you mean "high"\?/);
  });
});
