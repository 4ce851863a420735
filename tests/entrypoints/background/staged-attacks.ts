import type { Wish } from '../../../entrypoints/background/pack-activation';
import type { ShelvedPack } from '../../../rules/flows/pack-ports';
import type { Ports } from '../../../rules/flows/ports';
import { anaOnly, markAt } from '../../fixtures/trust/attacks/attack';
import { trustCrypto } from '../../fixtures/trust/sealed-pack';
import type { Settings } from './a-background';

/** Something that happens after a pack was reviewed and before it is switched on. */
interface StagedAttack {
  readonly name: string;
  /** Changes what is stored under this id. */
  readonly change?: (ports: Ports, staged: string) => Promise<void>;
  readonly settings?: Partial<Settings>;
  readonly wish?: Partial<Wish>;
  /** What the administrator reads. */
  readonly says: string;
}

const stored =
  (change: (pack: ShelvedPack) => Partial<ShelvedPack> | Promise<Partial<ShelvedPack>>) =>
  async ({ staged, clock }: Ports, id: string): Promise<void> => {
    const found = await staged.find(id);
    if (found === undefined || found === 'lists-gone') throw new Error('Nothing waits under this id.');
    const { lists, ...pack } = { ...found, ...(await change(found)) };
    const named = lists.map(({ name, sha256, as }) => ({ name, sha256, as }));
    await staged.stage({ ...pack, lists: named, id, at: clock.now() });
  };

const softer = ({ source }: ShelvedPack) =>
  new TextEncoder().encode(new TextDecoder().decode(source).replace('action: block', 'action: tell'));

const notStored = 'The pack could not be stored on this device. It is tried again by itself.';
const fetchAgain = 'Fetch the pack again. If it stays so, build it again with handrail build, and sign it.';

export const afterReview: readonly StagedAttack[] = [
  {
    name: 'other bytes in its place',
    change: stored((pack) => ({ source: softer(pack) })),
    says: notStored,
  },
  {
    name: 'other bytes in its place, with their own hash',
    change: stored(async (pack) => {
      const source = softer(pack);
      return { source, sha256: await trustCrypto.sha256(source) };
    }),
    says: `The rule pack is not the one that the manifest describes: it was changed, or comes from another revision. ${fetchAgain}`,
  },
  {
    name: 'rules that are none',
    change: stored(({ pack }) => ({ pack: { ...pack, format: 2 as 1 } })),
    says: notStored,
  },
  {
    name: 'another revision in what was read of it',
    change: stored(({ pack }) => ({ pack: { ...pack, pack: { ...pack.pack, revision: 15 } } })),
    says: 'The signed manifest says revision 14, but the pack itself says revision 15. Build the archive again from this pack, and sign it.',
  },
  {
    name: 'its seal taken away',
    change: stored(() => ({ seal: undefined })),
    says: 'The pack is not signed, and this district takes signed packs only. Sign it with handrail sign. A signature that stands beside the pack is chosen together with it.',
  },
  {
    name: 'its lists exchanged',
    change: stored(({ lists: [first, second] }) =>
      first === undefined || second === undefined
        ? {}
        : {
            lists: [
              { ...second, name: first.name },
              { ...first, name: second.name },
            ],
          },
    ),
    says: `The list “lists/games.txt” holds what “lists/lessons.txt” should hold: they were exchanged. ${fetchAgain} The list “lists/lessons.txt” holds what “lists/games.txt” should hold: they were exchanged. ${fetchAgain}`,
  },
  {
    name: 'a list left out',
    change: stored(({ lists }) => ({ lists: lists.slice(1) })),
    says: notStored,
  },
  {
    name: 'nothing left under its id',
    change: ({ staged }, id) => staged.forget(id),
    says: notStored,
  },
  {
    name: 'a trust that can no longer be read',
    settings: { trust: { required: true } },
    says: 'The setting trust in the managed configuration cannot be used, so no pack is taken. It names no key. Put the keys of those who sign under trust.keys. To take unsigned packs, write nothing there but required: false.',
  },
  {
    name: 'a higher lowest revision',
    settings: { trust: { ...anaOnly, minRevision: { 'maple-usd': 15 } } },
    says: 'This is revision 14, but the managed configuration takes none under 15. Load a newer revision, or lower trust.minRevision.',
  },
  {
    name: 'a higher revision that was taken meanwhile',
    settings: { highWater: [markAt(15)] },
    says: 'This is revision 14, but this device took revision 15 already. Publish it as revision 16, or sign a rollback with handrail sign --rollback-from 15.',
  },
  {
    name: 'another key named for its address',
    wish: { key: 'maple-carl' },
    says: 'The managed configuration wants this pack signed with the key “maple-carl”, and it is not. Sign it with that key, or name the key that signs it under packs.',
  },
];
