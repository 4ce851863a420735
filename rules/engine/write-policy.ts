import { hostIndexSteps } from '../matching/hosts/host-index';
import { inSlices } from '../matching/in-steps';
import type { PolicyImage, ReadImage } from '../model/policy-image';
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
  (keys): Promise<PolicyImage> =>
    Promise.resolve(
      new Map(
        keys.flatMap((key) => {
          const bytes = image.get(key);
          return bytes === undefined ? [] : [[key, bytes] as const];
        }),
      ),
    );
