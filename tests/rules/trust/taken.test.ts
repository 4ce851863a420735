import { describe, expect, it } from 'vitest';
import type { TrustCrypto } from '../../../rules/model/trust';
import { derFromRaw } from '../../../rules/trust/der-signature';
import { judgePackAgainstSeal } from '../../../rules/trust/judge-pack-against-seal';
import { judgeParcel } from '../../../rules/trust/judge-parcel';
import { openParcel } from '../../../rules/trust/open-parcel';
import { readTrust } from '../../../rules/trust/read-trust';
import { writeDetached } from '../../../rules/trust/signature-file';
import { addSignature, writeSealedArchive } from '../../../rules/trust/write-seal';
import {
  ana,
  anaOnly,
  archiveFile,
  ben,
  both,
  mallory,
  markAt,
  now,
  withFiles,
} from '../../fixtures/trust/attacks/attack';
import { judgeScene, sentenceOf } from '../../fixtures/trust/judge-scene';
import { about, archiveOf, manifestOf, partsOf, sealOf, trustCrypto } from '../../fixtures/trust/sealed-pack';
import { makeSigner } from '../../fixtures/trust/signers';

const parts = partsOf();
const signed = async (words: Parameters<typeof partsOf>[0] = {}, signers = [ana]) =>
  archiveFile(await archiveOf(partsOf(words), signers));
const rollbackTo12 = { revision: 12, rollback: { from: 14, reason: 'It blocked the library.' } };

describe('a pack that is to be believed is taken', () => {
  it('from an archive, with who signed it and what to remember', async () => {
    const { faults, signers, manifest, stale, mark } = await judgeScene(withFiles(await signed()));
    expect(faults).toEqual([]);
    expect(signers).toEqual(['maple-ana']);
    expect(manifest?.pack).toEqual(about);
    expect(stale).toBe(false);
    expect(mark).toEqual({
      packId: 'maple-usd',
      revision: 14,
      sha256: await trustCrypto.sha256(await manifestOf(parts)),
      publisher: about.publisher,
    });
  });

  it('from loose files, whatever the pack is called and without the folders that a browser is not told', async () => {
    const seal = await sealOf(await manifestOf(parts), [ana]);
    const lists = parts.lists.map(({ path, bytes }) => ({ path: path.replace('lists/', ''), bytes }));
    const files = [
      { path: 'maple (1).yaml', bytes: parts.pack.bytes },
      ...lists,
      { path: 'maple.yaml.sig', bytes: writeDetached(seal) },
    ];
    expect((await judgeScene(withFiles(files))).faults).toEqual([]);
  });

  it('when enough have signed, whoever else has', async () => {
    const scene = withFiles(await signed({}, [mallory, ben, ana]), { trust: both });
    const { faults, signers } = await judgeScene(scene);
    expect(faults).toEqual([]);
    expect(signers).toEqual(['maple-ben', 'maple-ana']);
  });

  it('while keys are changed: signed by the old one and the new one, before and after', async () => {
    const files = await signed({}, [ana, ben]);
    const keys = { before: [ana.pinned], between: [ana.pinned, ben.pinned], after: [ben.pinned] };
    for (const pinned of Object.values(keys)) {
      expect(
        (await judgeScene(withFiles(files, { trust: { required: true, keys: pinned } }))).faults,
      ).toEqual([]);
    }
  });

  it('with a signature in the DER that openssl writes', async () => {
    const seal = await addSignature(
      { manifest: await manifestOf(parts), signatures: [] },
      ana.id,
      async (bytes) => derFromRaw(await ana.sign(bytes)),
    );
    expect((await judgeScene(withFiles(archiveFile(writeSealedArchive(parts, seal))))).faults).toEqual([]);
  });

  it('signed with Ed25519, where the key is pinned for it', async () => {
    const eve = await makeSigner('maple-eve', 'ed25519');
    const scene = withFiles(await signed({}, [eve]), { trust: { keys: [eve.pinned] } });
    expect((await judgeScene(scene)).signers).toEqual(['maple-eve']);
  });

  it('again, when it is the one that was taken last', async () => {
    const { mark } = await judgeScene(withFiles(await signed()));
    const again = withFiles(await signed(), { highWater: mark === undefined ? [] : [mark] });
    expect((await judgeScene(again)).faults).toEqual([]);
  });

  it('when its first or last day is today, as the school’s calendar has it', async () => {
    const parcel = openParcel(await signed({ notBefore: '2026-09-16', expires: '2026-09-16' }));
    if (typeof parcel === 'string' || 'code' in parcel) throw new Error('It is an archive.');
    const view = { trust: readTrust(anaOnly), highWater: [], now, timeZoneDay: '2026-09-16' };
    expect(await judgeParcel(parcel, view, trustCrypto)).toMatchObject({ faults: [], stale: false });
  });

  it('for one of several districts', async () => {
    const trust = { ...anaOnly, audience: 'maple-usd' };
    const scene = withFiles(await signed({ audience: ['oak-usd', 'maple-usd'] }), { trust });
    expect((await judgeScene(scene)).faults).toEqual([]);
  });

  it('with a rise of exactly 10,000', async () => {
    const scene = withFiles(await signed({ revision: 10_014 }), { highWater: [markAt(14)] });
    expect((await judgeScene(scene)).faults).toEqual([]);
  });
});

describe('a signed rollback', () => {
  it('is taken once, and for good: what it went back from is not taken again', async () => {
    const first = await judgeScene(withFiles(await signed({ revision: 14 })));
    const highWater = first.mark === undefined ? [] : [first.mark];
    const back = await judgeScene(withFiles(await signed(rollbackTo12), { highWater }));
    expect(back.faults).toEqual([]);
    expect(back.mark?.revision).toBe(14);
    const after = back.mark === undefined ? [] : [back.mark];
    const again = (words: Parameters<typeof partsOf>[0]) =>
      signed(words).then((files) => judgeScene(withFiles(files, { highWater: after })));
    expect((await again(rollbackTo12)).faults).toEqual([]);
    expect((await again({ revision: 13 })).faults[0]?.code).toBe('older-revision');
    expect((await again({ revision: 14 })).faults[0]?.code).toBe('other-bytes');
    expect((await again({ revision: 15 })).faults).toEqual([]);
  });

  it('bars what it went back from also where only one of the two stores heard of it', async () => {
    const { mark: fourteen } = await judgeScene(withFiles(await signed({ revision: 14 })));
    const { mark: back } = await judgeScene(withFiles(await signed(rollbackTo12)));
    const highWater = [fourteen, back].filter((mark) => mark !== undefined);
    const { faults } = await judgeScene(withFiles(await signed({ revision: 14 }), { highWater }));
    expect(faults.map(({ code }) => code)).toEqual(['other-bytes']);
    expect((await judgeScene(withFiles(await signed(rollbackTo12), { highWater }))).faults).toEqual([]);
  });

  it('bars what it goes back from also on a device that never had it', async () => {
    const { mark } = await judgeScene(withFiles(await signed(rollbackTo12)));
    expect(mark?.revision).toBe(14);
  });
});

describe('where no trust is configured', () => {
  const open = { trust: undefined };

  it('takes a pack without a seal, and remembers nothing', async () => {
    const report = await judgeScene(withFiles([parts.pack, ...parts.lists], open));
    expect(report).toMatchObject({ faults: [], signers: [], mark: undefined });
  });
  it('takes a signed one without saying that anybody vouches for it', async () => {
    const report = await judgeScene(withFiles(await signed({ audience: ['oak-usd'] }), open));
    expect(report).toMatchObject({ faults: [], signers: [], mark: undefined, manifest: { pack: about } });
  });
  it('refuses an archive whose parts do not belong together all the same', async () => {
    const seal = await sealOf(await manifestOf(parts), []);
    const mixed = writeSealedArchive(partsOf({ revision: 13 }), seal);
    expect((await judgeScene(withFiles(archiveFile(mixed), open))).faults[0]?.code).toBe('other-pack');
  });
});

describe('an old browser', () => {
  const withoutEd25519: TrustCrypto = {
    ...trustCrypto,
    verify: async (key, signature, bytes) => {
      if (key.alg === 'ed25519') throw new Error('Unrecognized name.');
      return trustCrypto.verify(key, signature, bytes);
    },
  };
  it('refuses a pack that is signed with Ed25519 alone, saying why, and takes one that is signed both ways', async () => {
    const eve = await makeSigner('maple-eve', 'ed25519');
    const view = { trust: readTrust({ keys: [eve.pinned, ana.pinned] }), highWater: [], now };
    const judge = async (files: Parameters<typeof openParcel>[0]) => {
      const parcel = openParcel(files);
      if (typeof parcel === 'string' || 'code' in parcel) throw new Error('It is an archive.');
      return judgeParcel(parcel, view, withoutEd25519);
    };
    expect((await judge(await signed({}, [eve]))).faults.map(sentenceOf)).toEqual([
      'This browser cannot check the signature of “maple-eve”, because it does not know Ed25519. Sign with an ECDSA P-256 key as well, or update Chrome to 137 or later.',
    ]);
    expect((await judge(await signed({}, [eve, ana]))).faults).toEqual([]);
  });
});

describe('a pack that says other things than its signed manifest', () => {
  const manifest = { format: 1, minimumEngine: 1, pack: about, files: [] } as const;
  const pack = { ...about, name: 'Maple', layer: 'district' } as const;
  const said = (change: object) =>
    judgePackAgainstSeal({ ...manifest, files: [] }, { ...pack, ...change }).map(sentenceOf);
  const fix = 'Build the archive again from this pack, and sign it.';
  it.each([
    [{}, []],
    [
      { revision: 15 },
      [`The signed manifest says revision 14, but the pack itself says revision 15. ${fix}`],
    ],
    [{ id: 'oak' }, [`The signed manifest says id “maple-usd”, but the pack itself says id “oak”. ${fix}`]],
    [
      { expires: '2027-01-01' },
      [`The signed manifest says no expires, but the pack itself says expires “2027-01-01”. ${fix}`],
    ],
  ])('%o', (change, sentences) => {
    expect(said(change)).toEqual(sentences);
  });
});
