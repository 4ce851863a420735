import { createPrivateKey } from 'node:crypto';
import { expect, it } from 'vitest';
import { readTrust } from '../../rules/trust/read-trust';
import { memoryShell } from './memory-shell';
import { run, runAll } from './trust-desk';

it('writes a private key that only its owner may read, and prints the entry for the configuration', async () => {
  const shell = memoryShell();
  const { code, said, complained } = await run(shell, 'keygen --id maple-ana');
  expect(code).toBe(0);
  expect(shell.modes.get('maple-ana.key.pem')).toBe(0o600);
  expect(shell.textOf('maple-ana.key.pem')).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
  expect(createPrivateKey(shell.textOf('maple-ana.key.pem')).asymmetricKeyDetails?.namedCurve).toBe(
    'prime256v1',
  );
  const entry: unknown = JSON.parse(said);
  expect(entry).toMatchObject({ id: 'maple-ana', alg: 'ecdsa-p256' });
  expect(readTrust({ required: true, keys: [entry] }).state).toBe('closed');
  expect(said, 'the private half is never shown').not.toContain('PRIVATE');
  expect(complained).toContain('trust.keys');
});

it('makes an Ed25519 key where that is wanted', async () => {
  const shell = memoryShell();
  const { said } = await run(shell, 'keygen --id maple-eve --alg ed25519 --out keys/eve.pem');
  expect(readTrust({ keys: [JSON.parse(said)] }).state).toBe('closed');
  expect(createPrivateKey(shell.textOf('keys/eve.pem')).asymmetricKeyType).toBe('ed25519');
});

it('never writes over a key', async () => {
  const shell = memoryShell();
  await runAll(shell, 'keygen --id maple-ana');
  const before = shell.textOf('maple-ana.key.pem');
  const { code, complained } = await run(shell, 'keygen --id maple-ana');
  expect(code).toBe(2);
  expect(complained).toBe(
    'maple-ana.key.pem is there already, and a key is never written over. Give another --out.\n',
  );
  expect(shell.textOf('maple-ana.key.pem')).toBe(before);
});

it('prints the entry of a key that is there already, from either half', async () => {
  const shell = memoryShell();
  const made = await run(shell, 'keygen --id maple-ana');
  expect((await run(shell, 'keygen --id maple-ana --from maple-ana.key.pem')).said).toBe(made.said);
});

it.each([
  ['keygen', 'Required option'],
  ['keygen --id a/b', 'The id of a key has letters, digits, dots and hyphens, at most 64 of them.'],
  ['keygen --id a --from nothing.pem', 'nothing.pem cannot be read. There is no such file or folder.'],
  [
    'keygen --id a --from pack.yaml',
    'pack.yaml is not a public key in PEM, which begins with -----BEGIN PUBLIC KEY-----.',
  ],
  [
    'keygen --id a --from rsa.pem',
    'rsa.pem is a key of another kind. Handrail signs with ECDSA on the curve P-256 (prime256v1), or with Ed25519.',
  ],
])('%s: %s', async (line, sentence) => {
  const shell = memoryShell({ 'pack.yaml': 'format: 1\n', 'rsa.pem': rsaPublicKey });
  const { code, complained } = await run(shell, line);
  expect(code).toBe(2);
  expect(complained).toContain(sentence);
});

/** Of a key that was thrown away. */
const rsaPublicKey = `-----BEGIN PUBLIC KEY-----
MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQCTNnQ9ZtCjduNE9Ta/U4cbl0HK
a5BiP78nuZPo2HZK0T5UKLq38oY4tx8prEj8xxnpJjQ09hvFVjgWpPYyux2ob6Nx
r1WBGsmuIrfkcs2QWrbcd9Z1whtkH20loDSi7Ij+XogeneJ57CW9doMzLH4/peeD
iFrCiDh1BSsRh0xH5QIDAQAB
-----END PUBLIC KEY-----
`;
