import type { KnownConfiguration } from '../../platform/configuration-source';
import { highWaterMarks } from '../../platform/pack-surroundings';
import type { Ports } from '../../rules/flows/ports';
import type { HighWater } from '../../rules/model/trust';
import type { TrustView } from '../../rules/trust/judge-parcel';
import { readTrust } from '../../rules/trust/read-trust';

/** What packs are judged by now. Of the two stores of revisions the higher counts: neither alone can be set back. */
export const trustAtHand = async (
  { trust }: Pick<KnownConfiguration, 'trust'>,
  { shelf, clock }: Pick<Ports, 'shelf' | 'clock'>,
): Promise<TrustView> => {
  const [stored, besides] = await Promise.all([shelf.highWater(), highWaterMarks.read()]);
  const now = clock.now();
  return {
    trust: readTrust(trust),
    highWater: [...stored, ...besides],
    now,
    timeZoneDay: clock.localDay(now).day,
  };
};

/** Puts marks into the store outside the database; those in it are written with the packs, in one step. */
export const rememberMarks = async (marks: readonly HighWater[]): Promise<void> => {
  if (marks.length === 0) return;
  const known = await highWaterMarks.read();
  const higher = marks.filter(
    (mark) => !known.some(({ packId, revision }) => packId === mark.packId && revision > mark.revision),
  );
  const others = known.filter(({ packId }) => !higher.some((mark) => mark.packId === packId));
  await highWaterMarks.write([...others, ...higher]);
};
