import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publisherFolder, run, runAll } from './trust-desk';

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

describe.runIf(hasOpenssl)('a district that signs with openssl', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'handrail-openssl-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const openssl = (line: string): string =>
    execFileSync('openssl', line.split(' '), {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const bytes = (name: string) => Uint8Array.from(readFileSync(join(folder, name)));

  it.each([
    [
      'ecparam -name prime256v1 -genkey -noout -out ours.pem',
      'dgst -sha256 -sign ours.pem -out ours.sig to-sign.bin',
    ],
    [
      'genpkey -algorithm ed25519 -out ours.pem',
      'pkeyutl -sign -rawin -inkey ours.pem -in to-sign.bin -out ours.sig',
    ],
  ])('makes a key with “%s” and never shows it to Handrail', async (makeKey, signIt) => {
    const shell = publisherFolder();
    openssl(makeKey);
    await runAll(shell, 'sign maple/pack.yaml --payload to-sign.bin');
    writeFileSync(join(folder, 'to-sign.bin'), await shell.read('to-sign.bin'));
    openssl(signIt);
    openssl('pkey -in ours.pem -pubout -out public.pem');
    await shell.write('ours.sig', bytes('ours.sig'));
    await shell.write('public.pem', bytes('public.pem'));
    await runAll(shell, 'sign maple/pack.yaml --signature maple-2026=ours.sig');
    const { code, said } = await run(shell, 'verify maple/pack.yaml --key maple-2026=public.pem');
    expect(said).toContain('signed by maple-2026\n');
    expect(code).toBe(0);
  });

  it('gives Handrail the key, in the form that openssl writes it, and checks the signature itself', async () => {
    const shell = publisherFolder();
    openssl('ecparam -name prime256v1 -genkey -noout -out ours.pem');
    openssl('ec -in ours.pem -pubout -out public.pem');
    await shell.write('ours.pem', bytes('ours.pem'));
    await runAll(
      shell,
      'sign maple/pack.yaml --key maple-2026=ours.pem',
      'verify maple/pack.yaml --key maple-2026=ours.pem --openssl check',
    );
    for (const name of ['signed.bin', 'signature-1.der']) {
      writeFileSync(join(folder, name), await shell.read(`check/${name}`));
    }
    expect(openssl('dgst -sha256 -verify public.pem -signature signature-1.der signed.bin')).toBe(
      'Verified OK\n',
    );
  });

  it.each([
    'pkcs8 -topk8 -in open.pem -out locked.pem -passout pass:maple',
    'ec -aes256 -in open.pem -out locked.pem -passout pass:maple',
  ])('is told what to do about a key that was locked with “%s”', async (lock) => {
    const shell = publisherFolder();
    openssl('ecparam -name prime256v1 -genkey -noout -out open.pem');
    openssl(lock);
    await shell.write('locked.pem', bytes('locked.pem'));
    const { code, complained } = await run(shell, 'sign maple/pack.yaml --key maple-2026=locked.pem');
    expect(code).toBe(2);
    expect(complained).toBe(
      'locked.pem is protected with a passphrase. Sign with openssl instead (see handrail sign --help), or take the passphrase off a copy with openssl pkcs8 -in locked.pem.\n',
    );
  });
});
