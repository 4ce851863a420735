import type { WrittenRule } from './compose-policy';
import { seal, unseal } from './sealed-bytes';

/** So many rules lie together: few enough that one rule does not bring hundreds along, enough that reading pays. */
const rulesInChunk = 8;

/** The number of the chunk in which a rule lies. */
export const chunkOf = (order: number): number => Math.floor(order / rulesInChunk);

/**
 * The rules as JSON in UTF-8, chunk after chunk. Their tests stay behind: they were run when the pack was switched on.
 */
export const shelveRules = (rules: readonly WrittenRule[]): readonly Uint8Array[] => {
  const encoder = new TextEncoder();
  const count = Math.ceil(rules.length / rulesInChunk);
  return Array.from({ length: count }, (_, chunk) => {
    const together = rules.slice(chunk * rulesInChunk, (chunk + 1) * rulesInChunk);
    return seal(encoder.encode(JSON.stringify(together.map(withoutTests))));
  });
};

const withoutTests = ({ gates: _gates, ...written }: WrittenRule): ShelvedRule => ({
  ...written,
  rule: { ...written.rule, tests: undefined },
});

/** A rule as it lies on the shelf. What it cannot match without stands in the head of the policy. */
export type ShelvedRule = Omit<WrittenRule, 'gates'>;

/** The rules of one chunk; nothing when its bytes are damaged. */
export const openChunk = (sealed: Uint8Array): readonly ShelvedRule[] | undefined => {
  const bytes = unseal(sealed);
  return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as readonly ShelvedRule[]);
};

/** Where a rule stands in its chunk. */
export const placeInChunk = (order: number): number => order % rulesInChunk;
