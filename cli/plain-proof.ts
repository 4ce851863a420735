import type { Evidence } from '../rules/model/check';
import type { Change, ConditionProof, Leaf, Outcome, RuleProof } from '../rules/model/decision';
import type { ActionId } from '../rules/model/effect';
import type { SayTime } from './plain-time';

/** How a proof is told: times in the pack's zone, rules by their titles. */
export interface Telling {
  readonly time: SayTime;
  readonly titleOf: (ruleId: string) => string;
}

const groupWords = { all: 'All of these:', any: 'At least one of these:', none: 'None of these:' } as const;
const answerMarks = { match: 'yes', 'no-match': 'no ', unknown: '?  ' } as const;

/** A condition with every answer, one question a line, groups indented. */
export const conditionLines = (proof: ConditionProof, indent: string): readonly string[] => {
  if (proof.kind === 'leaf') return [`${indent}${answerMarks[proof.result]}  ${inOneLine(proof.leaf)}`];
  const { kind, parts } = proof;
  const isBare = parts.length < 2 && kind !== 'none';
  const inner = parts.flatMap((part) => conditionLines(part, isBare ? indent : `${indent}  `));
  return isBare ? inner : [`${indent}${groupWords[kind]}`, ...inner];
};

const inOneLine = ({ says, answer }: Leaf): string => {
  const question = inBrief(says.en);
  if (answer.result === 'unknown') return `${question} (cannot be told: ${answer.reason})`;
  const seen = answer.result === 'match' ? valuesSeen(answer.evidence) : [];
  return seen.length === 0 ? question : `${question} (seen: ${seen.join(', ')})`;
};

const mostLetters = 110;

/** Long lists of words are cut: what fits is named beside it. */
const inBrief = (statement: string): string => {
  if (statement.length <= mostLetters) return statement;
  const first = statement.slice(0, mostLetters);
  const end = Math.max(first.lastIndexOf(', '), first.lastIndexOf(' '));
  return `${first.slice(0, end)} …`;
};

const mostValues = 5;

const valuesSeen = (evidence: Evidence): readonly string[] => {
  const shown = Object.values(evidence)
    .flat()
    .filter((value) => typeof value !== 'boolean');
  const values = [...new Set(shown.map(String))];
  const left = values.length - mostValues;
  return left > 0 ? [...values.slice(0, mostValues), `${left} more`] : values;
};

const actsWords: Readonly<Record<ActionId, string>> = {
  record: 'So a note is kept.',
  tell: 'So a tip is shown.',
  warn: 'So a reminder is shown.',
  block: 'So the page is blocked.',
  support: 'So help is shown.',
};

/** Why a rule did or did not speak. */
export const outcomeSentence = (
  { asks, trial, outcome }: Pick<RuleProof, 'asks' | 'trial'> & { readonly outcome: Outcome },
  { time, titleOf }: Telling,
): string => {
  switch (outcome.kind) {
    case 'acts':
      return trial ? 'This rule is on trial, so it only keeps a note.' : actsWords[asks];
    case 'loses':
      return `It applies too, but “${titleOf(outcome.to)}” asks for more and goes first.`;
    case 'out-of-scope':
      return outcome.unknown
        ? 'Nobody can tell whether it is meant for this student, so it does nothing.'
        : 'It is not meant for this student or device.';
    case 'out-of-hours':
      return outcome.opens === undefined
        ? 'It does not apply at this time.'
        : `It does not apply at this time. It begins on ${time(outcome.opens)}.`;
    case 'no-match':
      return 'It does not apply here.';
    case 'unknown':
      return ['It cannot tell, so it does nothing.', ...outcome.reasons.map(asSentence)].join(' ');
    case 'excepted':
      return `An exception allows this: ${asSentence(outcome.reason)}`;
    case 'off-campus':
      return 'Away from school it does nothing.';
  }
};

const asSentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}`.replace(/[.!?]?$/, (end) => end || '.');

/** One thing that would have to be different. */
export const changeSentence = (change: Change, { time, titleOf }: Telling): string => {
  switch (change.kind) {
    case 'answer':
      return `If this were ${change.to === 'match' ? 'so' : 'not so'}: “${inBrief(change.says.en)}”`;
    case 'time':
      return `From ${time(change.at)} on.`;
    case 'exception':
      return `Without the exception for “${titleOf(change.ruleId)}”.`;
  }
};
