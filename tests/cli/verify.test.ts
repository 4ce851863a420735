import { beforeAll, describe, expect, it } from 'vitest';
import { packText } from '../fixtures/trust/sealed-pack';
import { type MemoryShell, memoryShell } from './memory-shell';
import { publisherFolder, run, runAll } from './trust-desk';

const archive = 'maple/maple-usd-14.handrail';

describe('verifying', () => {
  let shell: MemoryShell;
  beforeAll(async () => {
    shell = publisherFolder();
    await runAll(
      shell,
      'keygen --id ana',
      'keygen --id ben',
      'build maple',
      `sign ${archive} --key ana.key.pem`,
    );
    const { said } = await run(shell, 'keygen --id ana --from ana.key.pem');
    const trust = { required: true, keys: [JSON.parse(said)] };
    const write = (path: string, value: unknown) =>
      shell.write(path, new TextEncoder().encode(JSON.stringify(value)));
    await write('trust.json', trust);
    await write('policy.json', { trust });
    await write('console.json', { trust: { Value: trust } });
    await write('broken.json', { trust: { required: true } });
  });

  it.each(['trust.json', 'policy.json', 'console.json'])('reads the setting as %s has it', async (file) => {
    const { code, said } = await run(shell, `verify ${archive} --trust ${file}`);
    expect(said).toBe(`${archive}: maple-usd revision 14 of Maple Unified School District, signed by ana\n`);
    expect(code).toBe(0);
  });

  it('says why a device would refuse the pack, and ends with 1', async () => {
    const { code, said } = await run(shell, `verify ${archive} --key ben.key.pem`);
    expect(said).toBe(
      `${archive}: no good signature\nrefused unknown-key It is signed with the key “ana”, which trust.keys in the managed configuration does not name. Sign it with “ben”. A new key is added to trust.keys first.\n`,
    );
    expect(code).toBe(1);
  });

  it('refuses a pack that has no signature beside it', async () => {
    const { code, said } = await run(shell, 'verify maple/pack.yaml --trust trust.json');
    expect(said).toContain('refused unsigned The pack is not signed');
    expect(code).toBe(1);
  });

  it('tells of a pack that is past its last day, and takes it', async () => {
    const late = publisherFolder({ 'maple/pack.yaml': packText({ expires: '2026-09-14' }) });
    await runAll(late, 'keygen --id ana', 'build maple', `sign ${archive} --key ana.key.pem`);
    const { code, said } = await run(late, `verify ${archive} --key ana.key.pem`);
    expect(said).toContain('stale It ended on 2026-09-14. Devices go on enforcing it, and report it.\n');
    expect(code).toBe(0);
  });

  it.each([
    [`verify ${archive}`, 'Say who is believed: --trust with the setting as the devices have it, or --key.'],
    [`verify ${archive} --trust maple/pack.yaml`, 'maple/pack.yaml is not JSON.'],
    [`verify ${archive} --trust broken.json`, 'It names no key.'],
    [
      'verify maple/pack.yaml --key ana.key.pem --openssl out',
      'The pack is not signed, so there is nothing to check.',
    ],
  ])('%s: %s', async (line, sentence) => {
    const { code, complained } = await run(shell, line);
    expect(code).toBe(2);
    expect(complained).toContain(sentence);
  });

  it('does not choke on an archive that is none', async () => {
    const { code, complained } = await run(
      memoryShell({
        'bad.handrail': 'PK\u0003\u0004 and nothing more',
        'ana.key.pem': shell.textOf('ana.key.pem'),
      }),
      'verify bad.handrail --key ana.key.pem',
    );
    expect(code).toBe(2);
    expect(complained).toContain('The archive does not end as an archive does');
  });
});
