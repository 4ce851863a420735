import type { WrittenRule } from './compose-policy';
import { seal, unseal } from './sealed-bytes';

const wordLength = 4;

/**
 * Rules one after the other, each as JSON in UTF-8, so that one of ten thousand is read without the others.
 * Their tests stay behind: they were run when the pack was switched on.
 */
export const shelveRules = (rules: readonly WrittenRule[]): Uint8Array<ArrayBuffer> => {
  const encoder = new TextEncoder();
  const texts = rules.map(({ rule: { tests: _, ...rule }, ...written }) =>
    encoder.encode(JSON.stringify({ ...written, rule })),
  );
  const begin = (1 + texts.length + 1) * wordLength;
  const length = texts.reduce((sum, text) => sum + text.length, begin);
  const bytes = new Uint8Array(length);
  const words = new DataView(bytes.buffer);
  words.setUint32(0, texts.length, true);
  let at = begin;
  for (const [order, text] of texts.entries()) {
    words.setUint32((1 + order) * wordLength, at, true);
    bytes.set(text, at);
    at += text.length;
  }
  words.setUint32((1 + texts.length) * wordLength, at, true);
  return seal(bytes);
};

/** Answers with the rule of an order. */
export type RuleShelf = (order: number) => WrittenRule;

/** Nothing when the bytes are damaged. Asking for a rule that is not there is a bug and throws. */
export const openRuleShelf = (sealed: Uint8Array): RuleShelf | undefined => {
  const bytes = unseal(sealed);
  if (bytes === undefined) return undefined;
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const decoder = new TextDecoder();
  return (order) => {
    if (order < 0 || order >= words.getUint32(0, true)) throw new Error(`The policy has no rule ${order}.`);
    const from = words.getUint32((1 + order) * wordLength, true);
    const to = words.getUint32((2 + order) * wordLength, true);
    return JSON.parse(decoder.decode(bytes.subarray(from, to))) as WrittenRule;
  };
};
