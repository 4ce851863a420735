import { counted } from './plain-test';
import type { RuleTally, ScanTally, Stillness } from './scan-tally';

/** What a scan came to, beside the tally. */
export interface ScanSum {
  readonly noun: 'address' | 'page';
  readonly tally: ScanTally;
  /** How many could not be read, and the first few of them. */
  readonly unread: { readonly count: number; readonly examples: readonly string[] };
  /** How many rules of the packs speak of pages. */
  readonly pageRules: number;
  /** `Tuesday, September 15, 2026 at 10:00 AM (America/Chicago)` */
  readonly when: string;
}

const verdictWords = {
  block: 'blocked',
  warn: 'with a reminder',
  tell: 'with a tip',
  support: 'with help shown',
  record: 'noted only',
  nothing: 'left alone',
} as const;

const stillWords: Readonly<Record<Stillness, string>> = {
  otherHours: 'at other hours',
  otherStudents: 'for other students',
  studentNotKnown: 'for students of whom more is known (see --grade and the like)',
  excepted: 'but for an exception',
};

/** A scan told to a person: the sum, then each rule that spoke, with its share and examples. */
export const scanReport = ({ noun, tally, unread, pageRules, when }: ScanSum): string => {
  const { count, verdicts } = tally;
  const rules = tally.rules();
  const spoke = rules.filter(({ hits }) => hits > 0);
  const sum = Object.entries(verdictWords).flatMap(([verdict, words]) => {
    const pages = verdicts[verdict as keyof typeof verdictWords];
    return pages === 0 ? [] : [`${figure(pages)} ${words}`];
  });
  return `${[
    `${manyOf(count, noun)}, as on ${when}: ${count === 0 ? 'nothing to judge' : sum.join(', ')}.`,
    ...rules.flatMap((rule) => ['', ...ruleLines(rule, count, noun)]),
    '',
    `${counted(spoke.length, 'rule')} of ${figure(pageRules)} for pages spoke.`,
    ...unreadLines(unread, noun),
  ].join('\n')}\n`;
};

const manyOf = (count: number, noun: ScanSum['noun']): string =>
  counted(count, noun, noun === 'address' ? 'addresses' : 'pages');

const ruleLines = (rule: RuleTally, count: number, noun: ScanSum['noun']): readonly string[] => {
  const { ruleId, title, asks, trial, hits, lost, still, examples } = rule;
  const asking = trial ? `on trial: ${asks}` : asks;
  const others = Object.entries(stillWords).flatMap(([why, words]) => {
    const times = still[why as Stillness];
    return times === 0 ? [] : [`  fits ${figure(times)} more ${words}`];
  });
  return [
    `${ruleId} ${title} (${asking}): ${manyOf(hits, noun)}, ${shareWords(hits, count)}`,
    ...(lost === 0 ? [] : [`  on ${figure(lost)} of them a stronger rule goes first`]),
    ...others,
    ...examples.map((example) => `  ${example}`),
  ];
};

const unreadLines = ({ count, examples }: ScanSum['unread'], noun: ScanSum['noun']): readonly string[] =>
  count === 0
    ? []
    : ['', `${manyOf(count, noun)} could not be read:`, ...examples.map((example) => `  ${example}`)];

const figure = (value: number): string => value.toLocaleString('en');

const shareWords = (hits: number, count: number): string => {
  const percent = (100 * hits) / Math.max(1, count);
  return hits > 0 && percent < 0.01 ? 'under 0.01 %' : `${percent.toFixed(percent < 1 ? 2 : 1)} %`;
};
