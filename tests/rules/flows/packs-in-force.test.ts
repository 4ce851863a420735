import { describe, expect, test } from 'vitest';
import { judgeStored } from '../../../rules/flows/judge-stored';
import type { ActivatedPack, ShelvedPack } from '../../../rules/flows/pack-ports';
import { type ForceView, packsInForce } from '../../../rules/flows/packs-in-force';
import type { Trust } from '../../../rules/model/trust';
import { anException, aPack } from '../../fixtures/engine/packs';
import { aStoredRun } from '../../fixtures/engine/stored-runs';
import { shelvedPack } from '../../fixtures/shelved-packs';
import { bytesOf, manifestOf, partsOf, sealOf, trustCrypto } from '../../fixtures/trust/sealed-pack';
import { makeSigner, type Signer } from '../../fixtures/trust/signers';

const [own, stranger] = [await makeSigner('maple-2026'), await makeSigner('other')];
const closedTo = (...signers: readonly Signer[]): Trust => ({
  state: 'closed',
  keys: signers.map(({ pinned }) => pinned),
  threshold: 1,
  minRevision: {},
  audience: undefined,
});

/** A pack with two lists, signed, as the shelf has it: of the list files only their runs. */
const signedBy = async (...signers: readonly Signer[]): Promise<ActivatedPack> => {
  const parts = partsOf();
  const pack = aPack({
    id: 'maple-usd',
    lists: {
      games: { from: 'lists/games.txt', as: 'domains' },
      lessons: { from: './lists/lessons.txt', as: 'domains' },
    },
  });
  const [games, lessons] = parts.lists.map(({ bytes }) => aStoredRun(new TextDecoder().decode(bytes)));
  const lists: ShelvedPack['lists'] =
    games && lessons
      ? [
          { name: 'games', ...games },
          { name: 'lessons', ...lessons },
        ]
      : [];
  const shelved = await shelvedPack(pack, lists, {
    source: parts.pack.bytes,
    sha256: await trustCrypto.sha256(parts.pack.bytes),
    seal: await sealOf(await manifestOf(parts), signers),
    signers: signers.map(({ id }) => id),
    origin: { kind: 'managed', url: 'https://a.example/' },
  });
  return { ...shelved, activatedAt: 0 };
};
const unsigned = async (id: string, url?: string): Promise<ActivatedPack> => ({
  ...(await shelvedPack(aPack({ id }), [], url === undefined ? {} : { origin: { kind: 'managed', url } })),
  activatedAt: 0,
});
const view = (changes: Partial<ForceView> = {}): ForceView => ({
  configuration: {},
  managed: false,
  trust: { state: 'open' },
  crypto: trustCrypto,
  ...changes,
});
const namesOf = (packs: readonly { readonly packId: string }[]) => packs.map(({ packId }) => packId);

describe('packs that were switched on, once keys are pinned', () => {
  test('stay in force where the keys of now have signed them, also with lists', async () => {
    const { packs, leftOut } = await packsInForce([await signedBy(own)], view({ trust: closedTo(own) }));
    expect([namesOf(packs), leftOut]).toEqual([['maple-usd'], []]);
  });

  test('stay through a rotation while one of their signers is pinned', async () => {
    const both = await signedBy(own, stranger);
    for (const trust of [closedTo(own), closedTo(stranger), closedTo(own, stranger)]) {
      expect(namesOf((await packsInForce([both], view({ trust }))).packs)).toEqual(['maple-usd']);
    }
  });

  test('are left out where nobody signed, or somebody else, and it is said', async () => {
    const given = [await unsigned('old-pack'), await signedBy(stranger)];
    const { packs, leftOut } = await packsInForce(given, view({ trust: closedTo(own) }));
    expect(packs).toEqual([]);
    expect(leftOut.map(({ packId, message }) => [packId, message])).toEqual([
      [
        'old-pack',
        'The pack is no longer in force. It is not signed, and this district takes signed packs only since. Sign it with handrail sign and load it again.',
      ],
      ['maple-usd', expect.stringContaining('signed with the key “other”')],
    ]);
  });

  test('are left out where their bytes, or the list they were given, are not what was signed', async () => {
    const signed = await signedBy(own);
    const [games, lessons] = signed.lists;
    const swapped = [
      { ...signed, source: bytesOf('format: 2') },
      { ...signed, lists: games && lessons ? [{ ...lessons, name: 'games' }, lessons] : [] },
      { ...signed, lists: games ? [games] : [] },
    ];
    for (const each of swapped) {
      const { packs } = await packsInForce([each], view({ trust: closedTo(own) }));
      expect(packs).toEqual([]);
    }
  });

  test('all stay while the keys cannot be read: the last good policy', async () => {
    const broken: Trust = { state: 'broken', message: 'It cannot be read.', fix: 'Mend it.' };
    expect((await packsInForce([await unsigned('old-pack')], view({ trust: broken }))).packs).toHaveLength(1);
    const { faults } = await judgeStored(
      await signedBy(own),
      { trust: broken, highWater: [], now: 0 },
      trustCrypto,
    );
    expect(faults).toMatchObject([{ code: 'trust-broken' }]);
  });
});

describe('a lesson', () => {
  const lesson = async (changes: Partial<Parameters<typeof aPack>[0]> = {}): Promise<ActivatedPack> => {
    const until = '2026-09-15T10:45';
    const exceptions = [anException({ until, expires: '2026-09-15' })];
    const pack = aPack({ layer: 'class', rules: [], adjust: [{ rule: 'FOC-01', exceptions }], ...changes });
    return { ...(await shelvedPack(pack, [], { origin: { kind: 'lesson' } })), activatedAt: 0 };
  };
  const strict = view({ managed: true, trust: closedTo(own) });

  test('needs neither a signature nor the administrator', async () => {
    expect(namesOf((await packsInForce([await lesson()], strict)).packs)).toEqual(['maple-class']);
  });
  test('that is more than one is a pack like any other', async () => {
    const given = await lesson({ adjust: [{ rule: 'FOC-01', status: 'off' }] });
    expect(namesOf((await packsInForce([given], strict)).leftOut)).toEqual(['maple-class']);
  });
});

describe('a class pack on a managed device', () => {
  const loaded = async (layer: 'class' | 'school'): Promise<ActivatedPack> => ({
    ...(await shelvedPack(aPack({ layer }))),
    activatedAt: 0,
  });
  const where = (classPacks: boolean, trust: Trust = { state: 'open' }) =>
    view({ managed: true, configuration: { classPacks }, trust });

  test('stays in force where the administrator allows such packs, and no other layer does', async () => {
    const given = [await loaded('class'), await loaded('school')];
    expect(namesOf((await packsInForce(given, where(true))).packs)).toEqual(['maple-class']);
    expect((await packsInForce(given, where(false))).packs).toEqual([]);
  });
  test('needs a signature all the same once keys are pinned', async () => {
    expect((await packsInForce([await loaded('class')], where(true, closedTo(own)))).packs).toEqual([]);
  });
});

describe('packs on a managed device', () => {
  const [first, second] = ['https://a.example/', 'https://b.example/'];
  const managed = (...urls: readonly string[]) =>
    view({ managed: true, configuration: { packs: urls.map((url) => ({ url })) } });

  test('are those of the administrator’s addresses, and no other', async () => {
    const given = [await unsigned('by-hand'), await unsigned('district', first)];
    const { packs, leftOut } = await packsInForce(given, managed(first));
    expect([namesOf(packs), namesOf(leftOut)]).toEqual([['district'], ['by-hand']]);
  });

  test('outlive a change of their address until the new one has answered', async () => {
    const old = await unsigned('district', first);
    expect(namesOf((await packsInForce([old], managed(second))).packs)).toEqual(['district']);
    const both = [old, await unsigned('district-2', second)];
    expect(namesOf((await packsInForce(both, managed(second))).packs)).toEqual(['district-2']);
    expect((await packsInForce([old], managed())).packs).toEqual([]);
  });
});
