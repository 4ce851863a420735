import type { Evidence, Match } from '../model/check';
import type { ConditionProof } from '../model/decision';

/**
 * Whether the page is one that the condition is about. What stands under `none` beside other questions only excuses
 * from them; a condition that says `none` and nothing else is about what it names.
 */
export const leansToMatch = (proof: ConditionProof): boolean => {
  if (proof.kind === 'leaf') return proof.result === 'match';
  const asking = proof.parts.filter(({ kind }) => kind !== 'none');
  return (proof.kind === 'all' && asking.length > 0 ? asking : proof.parts).some(leansToMatch);
};

/** Why the questions that could not be answered could not; each reason once. */
export const unknownReasons = (proof: ConditionProof): readonly string[] => [...new Set(reasonsIn(proof))];

const reasonsIn = (proof: ConditionProof): readonly string[] => {
  if (proof.kind !== 'leaf') return proof.parts.flatMap(reasonsIn);
  const { answer } = proof.leaf;
  return answer.result === 'unknown' ? [answer.reason] : [];
};

/** Everything that the questions saw which make the condition match, in one record. */
export const evidenceOf = (proof: ConditionProof): Evidence =>
  Object.assign({}, ...supporting(proof).map(({ evidence }) => evidence));

/** The matches that a match rests on: nothing under `none`, which rests on what is absent, and no part that failed. */
const supporting = (proof: ConditionProof): readonly Match[] => {
  if (proof.result !== 'match' || proof.kind === 'none') return [];
  if (proof.kind !== 'leaf') return proof.parts.flatMap(supporting);
  const { answer } = proof.leaf;
  return answer.result === 'match' ? [answer] : [];
};

/** Whether a match rests on words, and on words in a harmless context alone. */
export const isSoftened = (proof: ConditionProof): boolean => toneOf(proof) === 'soft';

/** `plain` is what says nothing of context: a host, an absence. */
type Tone = 'soft' | 'hard' | 'plain';

/**
 * Under `all` a plain part narrows and leaves the words their tone; under `any` it matches by itself,
 * so that soft words beside it excuse nothing.
 */
const toneOf = (proof: ConditionProof): Tone => {
  if (proof.result !== 'match' || proof.kind === 'none') return 'plain';
  if (proof.kind === 'leaf') {
    const { answer } = proof.leaf;
    if (answer.result !== 'match' || answer.softened === undefined) return 'plain';
    return answer.softened ? 'soft' : 'hard';
  }
  const tones = proof.parts.filter(({ result }) => result === 'match').map(toneOf);
  if (tones.includes('hard')) return 'hard';
  if (proof.kind === 'any') return tones.every((tone) => tone === 'soft') ? 'soft' : 'plain';
  return tones.includes('soft') ? 'soft' : 'plain';
};
