import type { ActionId } from '../rules/model/effect';
import type { PolicyChange, PolicyDiff, ReplayLine, ReplayReport } from '../rules/model/review';
import { counted } from './plain-test';

const headings = [
  ['stricter', 'Stricter:'],
  ['gentler', 'Gentler:'],
  ['different', 'Changed otherwise:'],
] as const;

/** The differences told to a person, without ids: those that matter most to students first. */
export const diffReport = ({ changes }: PolicyDiff): string => {
  if (changes.length === 0) return 'Nothing changes.\n';
  const sections = headings.flatMap(([direction, heading]) => {
    const told = changes.filter((change) => change.direction === direction);
    return told.length === 0 ? [] : [[heading, ...told.map(bullet)].join('\n')];
  });
  return `${sections.join('\n\n')}\n`;
};

const bullet = ({ sentence }: PolicyChange): string => `  - ${sentence}`;

const kinds = [
  ['newly-caught', 'Newly caught'],
  ['no-longer-caught', 'No longer caught'],
  ['other-action', 'The same rule, but it does something else'],
  ['other-reason', 'Another rule decides'],
] as const;

const does: Readonly<Record<ActionId, string>> = {
  record: 'noted',
  tell: 'a tip',
  warn: 'a reminder',
  block: 'closed',
  support: 'help',
};

/** A replay told to a person: the sum, then each rule with examples. `asOn` says when addresses are opened. */
export const replayReport = (
  { judged, reasons, lines }: ReplayReport,
  asOn: string | undefined,
  resting: number,
): string => {
  const when = asOn === undefined ? '' : `, addresses as on ${asOn}`;
  const differing = lines.reduce((sum, { count }) => sum + count, 0);
  return `${[
    `Judged by both: ${judged.toLocaleString('en')}${when}. Judged differently: ${differing.toLocaleString('en')}.`,
    ...kinds.flatMap(([kind, heading]) => {
      const told = lines.filter((line) => line.kind === kind);
      return told.length === 0 ? [] : ['', `${heading}:`, ...told.flatMap(lineWords)];
    }),
    ...(reasons.length === 0 ? [] : ['', 'Could not be judged again:']),
    ...reasons.map(({ sentence, count }) => `  ${count.toLocaleString('en')}: ${sentence}`),
    ...(resting === 0
      ? []
      : [
          '',
          `${counted(resting, 'rule')} for certain students only could not speak, because nothing is said of the student. See --grade and the like.`,
        ]),
  ].join('\n')}\n`;
};

const lineWords = ({ ruleId, title, count, before, after, examples }: ReplayLine): readonly string[] => [
  `  ${ruleId} ${title}: ${count.toLocaleString('en')} (${wordOf(before)} → ${wordOf(after)})`,
  ...examples.map(({ what }) => `      ${what}`),
];

const wordOf = (action: ActionId | undefined): string => (action === undefined ? 'nothing' : does[action]);
