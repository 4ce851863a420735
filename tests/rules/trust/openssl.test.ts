import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PinnedKey } from '../../../rules/model/trust';
import { derFromRaw, rawFromDer } from '../../../rules/trust/der-signature';
import { judgeSignatures } from '../../../rules/trust/judge-signatures';
import { signingPayload } from '../../../rules/trust/signing-payload';
import { bytesOf, trustCrypto } from '../../fixtures/trust/sealed-pack';
import { makeSigner } from '../../fixtures/trust/signers';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/trust/openssl/${name}`, import.meta.url), 'utf8');
const base64Lines = (name: string) =>
  fixture(name)
    .trim()
    .split('\n')
    .map((line) => Uint8Array.from(Buffer.from(line, 'base64')));
const publicKey = (pem: string, alg: PinnedKey['alg']): PinnedKey => ({
  id: 'ours',
  alg,
  spki: pem.replace(/-----[A-Z ]+-----|\s/g, ''),
});

const manifest = bytesOf(fixture('manifest.txt'));
const trusting = (key: PinnedKey) =>
  ({ state: 'closed', keys: [key], threshold: 1, minRevision: {}, audience: undefined }) as const;
const signersOf = async (key: PinnedKey, signature: Uint8Array<ArrayBuffer>) => {
  const seal = { manifest, signatures: [{ keyId: 'ours', signature }] };
  return (await judgeSignatures(seal, trusting(key), trustCrypto)).signers;
};

describe('keys and signatures that openssl made', () => {
  const p256 = publicKey(fixture('p256-public.pem'), 'ecdsa-p256');
  const signatures = base64Lines('p256-signatures.txt');

  it('come in every length that DER gives them', () => {
    expect(signatures.map(({ length }) => length)).toEqual([69, 70, 71, 72]);
  });
  it.each(signatures.map((der) => [der.length, der] as const))(
    'are taken in DER of %i bytes',
    async (_, der) => {
      expect(await signersOf(p256, der)).toEqual(['ours']);
    },
  );
  it.each(signatures.map((der) => [der.length, der] as const))(
    'of %i bytes are the same both ways',
    (_, der) => {
      const raw = rawFromDer(der);
      expect(raw).toHaveLength(64);
      expect(raw && derFromRaw(raw)).toEqual(der);
    },
  );
  it('are taken raw as well', async () => {
    for (const der of signatures) {
      expect(await signersOf(p256, rawFromDer(der) ?? der)).toEqual(['ours']);
    }
  });
  it('are taken in Ed25519', async () => {
    const [signature = new Uint8Array()] = base64Lines('ed25519-signature.txt');
    expect(await signersOf(publicKey(fixture('ed25519-public.pem'), 'ed25519'), signature)).toEqual(['ours']);
  });
});

describe('DER', () => {
  it('says any two numbers, and reads them back', () => {
    const number = fc.oneof(
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      // Numbers with zeros before them, and with the highest bit set.
      fc.tuple(fc.nat(31), fc.uint8Array({ minLength: 32, maxLength: 32 })).map(([zeros, bytes]) => {
        const number = Uint8Array.from(bytes).fill(0, 0, zeros);
        number[31] ||= 1;
        return number;
      }),
    );
    fc.assert(
      fc.property(number, number, (r, s) => {
        fc.pre(r.some((byte) => byte !== 0) && s.some((byte) => byte !== 0));
        const raw = Uint8Array.from([...r, ...s]);
        expect(rawFromDer(derFromRaw(raw))).toEqual(raw);
      }),
      { seed: 3, numRuns: 300 },
    );
  });
  it('has one form of each: whatever is read is written the same', () => {
    const [der = new Uint8Array()] = base64Lines('p256-signatures.txt');
    const change = fc.record({
      at: fc.nat(der.length - 1),
      byte: fc.nat(255),
      cut: fc.nat(3),
      more: fc.nat(3),
    });
    fc.assert(
      fc.property(change, ({ at, byte, cut, more }) => {
        const bytes = Uint8Array.from([...der.slice(0, der.length - cut), ...new Uint8Array(more)]);
        bytes[at] = byte;
        const raw = rawFromDer(bytes);
        if (raw !== undefined) expect(derFromRaw(raw)).toEqual(bytes);
      }),
      { seed: 3, numRuns: 2000 },
    );
  });
});

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

describe.runIf(hasOpenssl)('openssl on this machine', () => {
  let folder = '';
  const at = (name: string): string => join(folder, name);
  const openssl = (...words: readonly string[]): string =>
    execFileSync('openssl', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'handrail-openssl-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('signs what we verify', async () => {
    openssl('ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', at('key.pem'));
    openssl('ec', '-in', at('key.pem'), '-pubout', '-out', at('public.pem'));
    writeFileSync(at('payload'), signingPayload(manifest));
    openssl('dgst', '-sha256', '-sign', at('key.pem'), '-out', at('signature'), at('payload'));
    const key = publicKey(readFileSync(at('public.pem'), 'utf8'), 'ecdsa-p256');
    expect(await signersOf(key, Uint8Array.from(readFileSync(at('signature'))))).toEqual(['ours']);
  });

  it('verifies what we sign', async () => {
    const { pinned, sign } = await makeSigner('ours');
    const lines = pinned.spki.match(/.{1,64}/g) ?? [];
    writeFileSync(
      at('ours.pem'),
      ['-----BEGIN PUBLIC KEY-----', ...lines, '-----END PUBLIC KEY-----', ''].join('\n'),
    );
    writeFileSync(at('ours'), signingPayload(manifest));
    writeFileSync(at('ours.der'), derFromRaw(await sign(signingPayload(manifest))));
    expect(
      openssl('dgst', '-sha256', '-verify', at('ours.pem'), '-signature', at('ours.der'), at('ours')),
    ).toBe('Verified OK\n');
  });
});
