import { expect, it } from 'vitest';
import { packText } from '../fixtures/trust/sealed-pack';
import { publisherFolder, run, runAll } from './trust-desk';

const archive = 'maple/maple-usd-14.handrail';

it('writes what an archive holds, so that it can be verified and built again', async () => {
  const shell = publisherFolder();
  await runAll(shell, 'keygen --id ana', 'build maple', `sign ${archive} --key ana.key.pem`);
  const { code, said } = await run(shell, `unpack ${archive} --into apart`);
  expect(code).toBe(0);
  expect(said).toBe('apart/pack.yaml\napart/lists/games.txt\napart/lists/lessons.txt\napart/pack.yaml.sig\n');
  expect(shell.textOf('apart/pack.yaml')).toBe(packText());
  expect((await run(shell, 'verify apart/pack.yaml --key ana.key.pem')).said).toContain('signed by ana\n');
  const hashes = [await run(shell, 'build maple --out a'), await run(shell, 'build apart --out b')];
  expect(hashes[0]?.said.slice(0, 64)).toBe(hashes[1]?.said.slice(0, 64));
});

it('writes over nothing', async () => {
  const shell = publisherFolder({ 'apart/lists/games.txt': 'mine' });
  await runAll(shell, 'build maple');
  const { code, complained } = await run(shell, `unpack ${archive} --into apart`);
  expect(code).toBe(2);
  expect(complained).toBe(
    'apart/lists/games.txt is there already. Give another folder, or remove it first.\n',
  );
  expect(await shell.exists('apart/pack.yaml')).toBe(false);
});

it('takes nothing apart that is no archive', async () => {
  const { complained } = await run(publisherFolder(), 'unpack maple/pack.yaml --into apart');
  expect(complained).toBe('maple/pack.yaml is no archive, so there is nothing to take apart.\n');
});
