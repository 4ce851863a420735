import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NamedBytes, Parcel } from '../../../rules/model/parcel';
import { judgeParcel } from '../../../rules/trust/judge-parcel';
import { parcelLimits } from '../../../rules/trust/limits';
import { openParcel } from '../../../rules/trust/open-parcel';
import { readTrust } from '../../../rules/trust/read-trust';
import { writeDetached } from '../../../rules/trust/signature-file';
import { ana, anaOnly, now } from '../../fixtures/trust/attacks/attack';
import { archiveOf, manifestOf, partsOf, sealOf, trustCrypto } from '../../fixtures/trust/sealed-pack';

type Bytes = Uint8Array<ArrayBuffer>;

const parts = partsOf();
const archive = await archiveOf(parts, [ana]);
const detached = writeDetached(await sealOf(await manifestOf(parts), [ana]));

/** One thing that damage, a careless program or somebody with time does to a file. */
type Change = (bytes: Bytes) => Bytes;

const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (bytes: Bytes, share: number): number => Math.floor(share * Math.max(0, bytes.length - 1));
const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(place, fc.nat(255)).map(
    ([where, byte]): Change =>
      (bytes) => {
        const copy = bytes.slice();
        if (copy.length > 0) copy[at(copy, where)] = byte;
        return copy;
      },
  ),
  // Sizes, offsets and counts at their ends.
  fc.tuple(place, fc.constantFrom(0, 1, 0xffff, 0x7fffffff, 0xffffffff), fc.constantFrom(2, 4)).map(
    ([where, number, width]): Change =>
      (bytes) => {
        const copy = bytes.slice();
        for (let byte = 0; byte < width; byte += 1)
          copy[at(copy, where) + byte] = (number >>> (8 * byte)) & 255;
        return copy.slice(0, bytes.length);
      },
  ),
  place.map(
    (where): Change =>
      (bytes) =>
        bytes.slice(0, at(bytes, where)),
  ),
  fc.tuple(place, place).map(
    ([one, other]): Change =>
      (bytes) =>
        Uint8Array.from([
          ...bytes.slice(0, at(bytes, one)),
          ...bytes.slice(at(bytes, Math.min(one, other)), at(bytes, Math.max(one, other))),
          ...bytes.slice(at(bytes, one)),
        ]),
  ),
  fc.uint8Array({ maxLength: 40 }).map(
    (more): Change =>
      (bytes) =>
        Uint8Array.from([...bytes, ...more]),
  ),
);
const changed = (original: Bytes): fc.Arbitrary<Bytes> =>
  fc
    .array(changes, { minLength: 1, maxLength: 4 })
    .map((all) => all.reduce((bytes, change) => change(bytes), original));

const total = (files: readonly NamedBytes[]): number =>
  files.reduce((sum, { bytes }) => sum + bytes.length, 0);

/** A parcel within the limits, or a reason in words. */
const expectMeasured = (opened: ReturnType<typeof openParcel>): void => {
  if (typeof opened === 'string') return;
  if ('code' in opened) {
    expect(opened.message).toMatch(/\.$/);
    expect(opened.fix).toMatch(/\.$/);
    return;
  }
  expect(opened.pack.bytes.length).toBeLessThanOrEqual(parcelLimits.packBytes);
  expect(total(opened.lists)).toBeLessThanOrEqual(parcelLimits.listBytes);
  expect(opened.lists.length).toBeLessThanOrEqual(parcelLimits.lists);
};

const isOpened = (opened: ReturnType<typeof openParcel>): opened is Parcel =>
  typeof opened !== 'string' && !('code' in opened);

/** Whatever was done to it: a pack that is believed holds exactly what was signed. */
const expectOnlyTheSigned = async (files: readonly NamedBytes[]): Promise<void> => {
  const opened = openParcel(files);
  expectMeasured(opened);
  if (!isOpened(opened)) return;
  const view = { trust: readTrust(anaOnly), highWater: [], now };
  const { faults } = await judgeParcel(opened, view, trustCrypto);
  if (faults.length > 0) return;
  expect(opened.pack.bytes).toEqual(parts.pack.bytes);
  expect(opened.lists.map(({ bytes }) => bytes)).toEqual(parts.lists.map(({ bytes }) => bytes));
};

describe('whatever bytes are given, the answer is a parcel within the limits or a sentence', () => {
  it('of an archive that was changed, only what was signed is believed', async () => {
    await fc.assert(
      fc.asyncProperty(changed(archive), (bytes) => expectOnlyTheSigned([{ path: 'maple.handrail', bytes }])),
      { seed: 20_260_915, numRuns: 4000 },
    );
  });

  it('of a signature file that was changed as well', async () => {
    await fc.assert(
      fc.asyncProperty(changed(detached), (bytes) =>
        expectOnlyTheSigned([parts.pack, ...parts.lists, { path: 'pack.yaml.sig', bytes }]),
      ),
      { seed: 20_260_915, numRuns: 2000 },
    );
  });

  it('for bytes that only begin like an archive, or like nothing', () => {
    const path = fc.constantFrom('a.handrail', 'a.yaml', 'a.json', 'a.sig', 'a.txt', '', '../a.yaml');
    const bytes = fc
      .tuple(fc.constantFrom([], [0x50, 0x4b, 3, 4], [0x50, 0x4b, 5, 6], [0x1f, 0x8b]), fc.uint8Array())
      .map(([begin, rest]) => Uint8Array.from([...begin, ...rest]));
    fc.assert(
      fc.property(fc.array(fc.record({ path, bytes }), { maxLength: 4 }), (files) =>
        expectMeasured(openParcel(files)),
      ),
      { seed: 20_260_915, numRuns: 3000 },
    );
  });
});
