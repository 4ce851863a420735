import type { LayeredRule } from '../../engine/layers';
import type { Rule } from '../../model/pack';
import type { PartChange } from './part-change';
import { isSame } from './same';
import { quoted } from './words';

/** What changed about a rule without making it stricter or gentler: its words, its papers, who hears of it. */
export const changesOfRecord = (before: LayeredRule, after: LayeredRule): readonly PartChange[] =>
  questions.flatMap(({ part, of, says }) =>
    isSame(of(before.rule), of(after.rule))
      ? []
      : [{ part, direction: 'different', says: says(before.rule, after.rule) }],
  );

const hearers = { teacher: 'teachers', it: 'the technicians', counselor: 'the counselor' } as const;

interface RecordQuestion {
  readonly part: string;
  readonly of: (rule: Rule) => unknown;
  readonly says: (before: Rule, after: Rule) => string;
}

const questions: readonly RecordQuestion[] = [
  {
    part: 'texts',
    of: ({ title }) => title,
    says: ({ title }) => `it was called ${quoted(title)} until now.`,
  },
  {
    part: 'texts',
    of: ({ student }) => student,
    says: () => 'the student reads other words.',
  },
  {
    part: 'texts',
    of: ({ teacher, fix, falsePositives }) => [teacher, fix, falsePositives],
    says: () => 'the advice to teachers and technicians is another one.',
  },
  {
    part: 'route',
    of: ({ route }) => route,
    says: (_before, { route }) =>
      route === undefined
        ? 'its notes go to whom they usually go.'
        : `its notes now go to ${hearers[route]}.`,
  },
  {
    part: 'clause',
    of: ({ clause }) => clause,
    says: (_before, { clause }) =>
      clause === undefined
        ? 'it no longer stands on a clause of the written policy.'
        : `it now stands on clause ${clause} of the written policy.`,
  },
  { part: 'goal', of: ({ serves }) => serves, says: () => 'it serves another goal of the program.' },
  { part: 'tests', of: ({ tests }) => tests, says: () => 'it is tested with other examples.' },
];
