import { buildUrlFilterIndex, type UrlFilterIndex } from '../matching/filters/url-filter';
import { type HostIndex, hostIndexSteps, openWholeIndex } from '../matching/hosts/host-index';
import { atOnce, inSlices } from '../matching/in-steps';
import { buildPhraseMatcher, type PhraseMatcher } from '../matching/phrases/phrase-matcher';
import { type Composition, composePolicy, type PackParts } from './compose-policy';
import type { RefusedAdjustment } from './layers';
import { openPolicy } from './open-policy';
import type { Policy, PolicyTools } from './policy';
import { headOf, promisesOf } from './policy-head';

/** What a policy is compiled from and with. */
export type PolicyParts = PackParts & PolicyTools;

/** A policy, and the adjustments that no layer may make. */
export interface CompiledPolicy {
  readonly policy: Policy;
  readonly refused: readonly RefusedAdjustment[];
}

/** Compiles all active packs into one policy that lives in memory alone; judging then only reads it. */
export const compilePolicy = (parts: PolicyParts): CompiledPolicy => {
  const composition = composePolicy(parts);
  return compiled(composition, openWholeIndex(atOnce(hostIndexSteps(composition.book.lists))), parts);
};

/** The same for lists of millions: breathes between slices, so that whatever runs beside it goes on. */
export const compileInSlices = async (
  parts: PolicyParts,
  breathe: () => Promise<void>,
): Promise<CompiledPolicy> => {
  const composition = composePolicy(parts);
  const hosts = await inSlices(hostIndexSteps(composition.book.lists), { breathe });
  return compiled(composition, openWholeIndex(hosts), parts);
};

const compiled = (composition: Composition, hosts: HostIndex, tools: PolicyParts): CompiledPolicy => {
  const { book, rules, refused } = composition;
  const promises = promisesOf(composition);
  let phrases: PhraseMatcher | undefined;
  let promised: UrlFilterIndex | undefined;
  const policy = openPolicy(
    {
      head: headOf(composition, promises),
      hosts,
      filters: buildUrlFilterIndex(book.groups),
      phrases: () => {
        phrases ??= buildPhraseMatcher(book.phraseSets);
        return phrases;
      },
      promised: () => {
        promised ??= buildUrlFilterIndex(promises.groups);
        return promised;
      },
      writtenAt: (order) => {
        const written = rules[order];
        if (written === undefined) throw new Error(`The policy has no rule ${order}.`);
        return written;
      },
    },
    tools,
  );
  return { policy, refused };
};
