import type { NamedBytes } from '../../../rules/model/parcel';
import { type Attack, ana, archiveFile, ben, markAt, withFiles } from '../../fixtures/trust/attacks/attack';
import { archiveOf, bytesOf, packText, partsOf } from '../../fixtures/trust/sealed-pack';
import { type aBackground, fromAddress, packUrl } from './a-background';

/** A pack that blocks games, signed by both who may be asked to. */
export const goodArchive = async (revision: number): Promise<readonly NamedBytes[]> => {
  const text = packText({ revision }).replace('action: warn', 'action: block');
  const pack = { path: 'pack.yaml', bytes: bytesOf(text) };
  return archiveFile(await archiveOf({ ...partsOf({ revision }), pack }, [ana, ben]));
};

/** Has a device take its first pack, revision 13, from the address that its administrator named. */
export const takeFirst = async (device: ReturnType<typeof aBackground>): Promise<void> => {
  await device.configure();
  const [archive] = await goodArchive(13);
  const reading = await device.read(fromAddress(packUrl), async () => new Response(archive?.bytes));
  const taken = reading.kind === 'reviewed' ? await device.take(reading.staged) : undefined;
  if (taken?.result !== 'activated') throw new Error(JSON.stringify([reading, taken]));
};

/** A pack that is signed as it should be, whose manifest says other things than the pack of itself. */
const misstated = async (sealed: Parameters<typeof partsOf>[0], written: Parameters<typeof packText>[0]) => {
  const pack = { path: 'pack.yaml', bytes: bytesOf(packText({ revision: 14, ...written })) };
  const archive = await archiveOf({ ...partsOf({ revision: 14, ...sealed }), pack }, [ana]);
  return withFiles(archiveFile(archive), { highWater: [markAt(13)] });
};
const says = (sealed: string, written: string) => [
  `The signed manifest says ${sealed}, but the pack itself says ${written}. Build the archive again from this pack, and sign it.`,
];

/** What only shows when a pack has been read: what it says of itself is not what was signed. */
export const misstatements: readonly Attack[] = [
  {
    name: 'a pack that takes the place of another than its manifest says',
    make: () => misstated({ id: 'oak-usd' }, {}),
    says: says('id “oak-usd”', 'id “maple-usd”'),
  },
  {
    name: 'an old pack in a manifest of a new revision',
    make: () => misstated({ revision: 15 }, {}),
    says: says('revision 15', 'revision 14'),
  },
  {
    name: 'a pack of another publisher in a manifest of the right one',
    make: () => misstated({}, { publisher: 'Oak Unified' }),
    says: says('publisher “Maple Unified School District”', 'publisher “Oak Unified”'),
  },
  {
    name: 'a pack whose last day is not that of its manifest',
    make: () => misstated({ expires: '2027-06-30' }, { expires: '2026-10-01' }),
    says: says('expires “2027-06-30”', 'expires “2026-10-01”'),
  },
  {
    name: 'a pack whose first day is not that of its manifest',
    make: () => misstated({ notBefore: '2026-08-01' }, {}),
    says: says('notBefore “2026-08-01”', 'no notBefore'),
  },
];
