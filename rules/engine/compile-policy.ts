import { buildHostIndex } from '../matching/host-index';
import { buildPhraseMatcher, type PhraseMatcher } from '../matching/phrase-matcher';
import { buildUrlFilterIndex, type UrlFilterIndex } from '../matching/url-filter';
import { composePolicy, type PackParts } from './compose-policy';
import type { RefusedAdjustment } from './layers';
import { openPolicy } from './open-policy';
import type { Policy, PolicyTools } from './policy';
import { headOf, promisesOf } from './policy-head';

/** What a policy is compiled from and with. */
export type PolicyParts = PackParts & PolicyTools;

/** Compiles all active packs into one policy that lives in memory alone; judging then only reads it. */
export const compilePolicy = (
  parts: PolicyParts,
): { readonly policy: Policy; readonly refused: readonly RefusedAdjustment[] } => {
  const composition = composePolicy(parts);
  const { book, rules, refused } = composition;
  const promises = promisesOf(composition);
  let phrases: PhraseMatcher | undefined;
  let promised: UrlFilterIndex | undefined;
  const policy = openPolicy(
    {
      head: headOf(composition, promises),
      hosts: buildHostIndex(book.lists),
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
    parts,
  );
  return { policy, refused };
};
