import { describe, expect, it } from 'vitest';
import { openParcel } from '../../rules/trust/open-parcel';
import { bytesOf, packText } from '../fixtures/trust/sealed-pack';
import { memoryShell } from './memory-shell';
import { publisherFolder, run, runAll } from './trust-desk';

const built = 'maple/maple-usd-14.handrail';

describe('building an archive', () => {
  it('packs the pack with the lists it names, and says what was built', async () => {
    const shell = publisherFolder();
    const { code, said, complained } = await run(shell, 'build maple');
    expect(code).toBe(0);
    expect(said).toMatch(/^[0-9a-f]{64} {2}maple\/maple-usd-14\.handrail\n$/);
    expect(complained).toContain('the pack and 2 list files');
    const parcel = openParcel([{ path: built, bytes: await shell.read(built) }]);
    expect(parcel).toMatchObject({
      pack: { path: 'pack.yaml', bytes: bytesOf(packText()) },
      lists: [{ path: 'lists/games.txt' }, { path: 'lists/lessons.txt' }],
      seal: { signatures: [] },
    });
  });

  it('gives the same bytes each time and wherever the pack stands', async () => {
    const shell = publisherFolder();
    const elsewhere = memoryShell(
      Object.fromEntries([...shell.files].map(([path, bytes]) => [path.replace('maple/', 'other/'), bytes])),
    );
    const first = await run(shell, 'build maple/pack.yaml --out one.handrail');
    const second = await run(elsewhere, 'build other --out two.handrail');
    expect(first.said.slice(0, 64)).toBe(second.said.slice(0, 64));
    // Written down once: another machine, another day or a new library must not change it.
    expect(first.said.slice(0, 64)).toBe('0fffdfead5cbdb3005f352e8d1482d2537740c7df98984afaeece72290026a0a');
  });

  it('writes into the manifest for whom it is meant, and what it goes back from', async () => {
    const shell = publisherFolder();
    await runAll(
      shell,
      'build maple --audience "maple-usd, oak-usd" --rollback-from 20 --reason "It blocked the library."',
    );
    const parcel = openParcel([{ path: built, bytes: await shell.read(built) }]);
    if (typeof parcel === 'string' || 'code' in parcel) throw new Error('It is an archive.');
    expect(JSON.parse(new TextDecoder().decode(parcel.seal?.manifest))).toMatchObject({
      audience: ['maple-usd', 'oak-usd'],
      rollback: { from: 20, reason: 'It blocked the library.' },
    });
  });

  it('builds nothing from a pack with errors', async () => {
    const shell = publisherFolder({ 'maple/pack.yaml': packText().replace('action: warn', 'action: wran') });
    const { code, complained } = await run(shell, 'build maple');
    expect(code).toBe(1);
    expect(complained).toContain('maple/pack.yaml:');
    expect(await shell.exists(built)).toBe(false);
  });

  it.each([
    ['build nowhere', 'nowhere cannot be read. There is no such file or folder.'],
    ['build lists', 'lists has no pack in YAML. Name the pack itself.'],
    ['build two', 'two has several YAML files: a.yaml, b.yaml. Name the one that is the pack.'],
    ['build maple --rollback-from 20', 'A rollback needs a reason of 1 to 300 characters. Add --reason "…".'],
    [
      'build maple --rollback-from 9 --reason x',
      'A rollback goes back from a higher revision, but the pack is revision 14 itself. Give it the earlier number that it had.',
    ],
    ['build maple --reason x', '--reason belongs to --rollback-from.'],
    ['build maple --rollback-from soon', 'It has to be a revision, such as 14.'],
    ['build maple --audience ,', 'Each name of --audience has 1 to 64 characters.'],
  ])('%s: %s', async (line, sentence) => {
    const shell = publisherFolder({ 'two/a.yaml': '', 'two/b.yaml': '', 'lists/a.txt': '' });
    const { code, complained } = await run(shell, line);
    expect(code).toBe(2);
    expect(complained).toContain(sentence);
  });
});
