import { hostIndexSteps } from '../matching/host-index';
import { inSlices } from '../matching/in-steps';
import type { ImageReading, PolicyImage, ReadImage } from '../model/policy-image';
import { goodUntilOf } from './beginning';
import { composePolicy, type PackParts } from './compose-policy';
import { imageOf } from './policy-image';

/**
 * Compiles all active packs into bytes. `madeFor` says in the caller's words what else they were made for.
 * Breathes between slices, so that whatever runs beside it goes on.
 */
export const writePolicy = async (
  parts: PackParts,
  madeFor: string,
  breathe: () => Promise<void>,
): Promise<PolicyImage> => {
  const composition = composePolicy(parts);
  const hosts = await inSlices(hostIndexSteps(composition.book.lists), { breathe });
  return imageOf(composition, hosts, { madeFor, goodUntil: goodUntilOf(parts.packs, parts.now) });
};

/** An image that is in memory, to be read like a stored one. */
export const imageAtHand =
  (image: PolicyImage): ReadImage =>
  (names, shards): Promise<ImageReading> =>
    Promise.resolve({
      parts: Object.fromEntries(names.map((name) => [name, image.parts[name]])),
      shards: new Map(shards.map((number) => [number, image.shards[number] ?? new Uint8Array()])),
    });
