import { describe, expect, it } from 'vitest';
import { writeSealedArchive } from '../../rules/trust/write-seal';
import { manifestOf, packText, partsOf } from '../fixtures/trust/sealed-pack';
import { publisherFolder, run, runAll } from './trust-desk';

const archive = 'maple/maple-usd-14.handrail';
const keys = ['keygen --id ana', 'keygen --id ben'] as const;

describe('signing', () => {
  it('adds one signature after the other to an archive', async () => {
    const shell = publisherFolder();
    await runAll(shell, ...keys, 'build maple');
    expect((await run(shell, `sign ${archive} --key ana.key.pem`)).said).toBe(`${archive} signed by ana\n`);
    expect((await run(shell, `sign ${archive} --key ben.key.pem`)).said).toBe(
      `${archive} signed by ana, ben\n`,
    );
    expect((await run(shell, `verify ${archive} --key ana.key.pem --key ben.key.pem`)).said).toBe(
      `${archive}: maple-usd revision 14 of Maple Unified School District, signed by ana, ben\n`,
    );
  });

  it('puts signatures beside a pack that is no archive', async () => {
    const shell = publisherFolder();
    await runAll(
      shell,
      ...keys,
      'sign maple/pack.yaml --key ana.key.pem',
      'sign maple/pack.yaml --key ben.key.pem',
    );
    const { code, said } = await run(shell, 'verify maple/pack.yaml --key ana.key.pem --key ben.key.pem');
    expect(said).toContain('signed by ana, ben');
    expect(code).toBe(0);
  });

  it('replaces a signature of the same key instead of adding a second', async () => {
    const shell = publisherFolder();
    await runAll(shell, ...keys, 'build maple', `sign ${archive} --key ana.key.pem`);
    expect((await run(shell, `sign ${archive} --key ana.key.pem`)).said).toBe(`${archive} signed by ana\n`);
  });

  it('leaves earlier signatures out when the pack was changed, keeps for whom it is meant, and says so', async () => {
    const shell = publisherFolder();
    await runAll(shell, ...keys, 'sign maple/pack.yaml --key ana.key.pem --audience maple-usd');
    await shell.write('maple/pack.yaml', new TextEncoder().encode(packText({ revision: 15 })));
    const { said, complained } = await run(shell, 'sign maple/pack.yaml --key ben.key.pem');
    expect(said).toBe('maple/pack.yaml.sig signed by ben\n');
    expect(complained).toContain('the signatures from before were left out');
    const verified = await run(shell, 'verify maple/pack.yaml --key ben.key.pem');
    expect(verified.said).toContain('The pack is meant for “maple-usd”');
  });

  it('signs no archive whose files are not those of its manifest', async () => {
    const shell = publisherFolder();
    await runAll(shell, ...keys);
    const seal = { manifest: await manifestOf(partsOf()), signatures: [] };
    await shell.write('mixed.handrail', writeSealedArchive(partsOf({ revision: 15 }), seal));
    const { code, complained } = await run(shell, 'sign mixed.handrail --key ana.key.pem');
    expect(code).toBe(2);
    expect(complained).toBe(
      'mixed.handrail holds other files than its manifest says, so it is not signed. Build it again with handrail build.\n',
    );
  });

  it('signs no pack with errors', async () => {
    const shell = publisherFolder({ 'maple/pack.yaml': packText().replace('action: warn', 'action: wran') });
    await runAll(shell, ...keys);
    expect((await run(shell, 'sign maple/pack.yaml --key ana.key.pem')).code).toBe(1);
    expect(await shell.exists('maple/pack.yaml.sig')).toBe(false);
  });

  it.each([
    ['', 'Say with what it is signed: --key, --signature, or --payload to sign it elsewhere.'],
    [
      '--key maple/pack.yaml',
      'maple/pack.yaml is not a private key in PEM, which begins with -----BEGIN PRIVATE KEY-----.',
    ],
    ['--signature ana=maple/pack.yaml', 'maple/pack.yaml is no signature with ECDSA P-256 or Ed25519.'],
    ['--key .pem', '.pem cannot be read. There is no such file or folder.'],
  ])('sign maple/pack.yaml %s: %s', async (options, sentence) => {
    const { code, complained } = await run(publisherFolder(), `sign maple/pack.yaml ${options}`);
    expect(code).toBe(2);
    expect(complained).toContain(sentence);
  });
});
