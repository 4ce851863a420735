import type { RulePack } from '../../model/pack';
import type { ChangeDirection, PolicyChange } from '../../model/review';
import { charterWords } from './charter';
import { isSame } from './same';
import { changeOfSets } from './sets';
import { counted, dateWords, examplesOf, listed, quoted } from './words';

/** A pack that comes into the policy or goes out of it. Its rules are told one by one beside it. */
export const packComes = ({ pack, charter, rules }: RulePack): PolicyChange => ({
  kind: 'pack-added',
  direction: 'different',
  ruleId: undefined,
  packId: pack.id,
  part: undefined,
  sentence: `${quoted(pack.name)} by ${pack.publisher} comes in with ${counted(rules.length, ['rule', 'rules'])}. ${charterWords(charter)}`,
});

export const packGoes = ({ pack, rules }: RulePack): PolicyChange => ({
  kind: 'pack-removed',
  direction: 'different',
  ruleId: undefined,
  packId: pack.id,
  part: undefined,
  sentence: `${quoted(pack.name)} by ${pack.publisher} goes, with ${counted(rules.length, ['rule', 'rules'])}.`,
});

interface Told {
  readonly part: string;
  readonly direction: ChangeDirection;
  readonly sentence: string;
}

/** What became of a pack itself: its name and days, the document it stands on, its clock. */
export const changesOfPack = (before: RulePack, after: RulePack): readonly PolicyChange[] =>
  [
    ...identity(before, after),
    ...days(before, after),
    ...papers(before, after),
    ...clock(before, after),
    ...forwarders(before, after),
  ].map((told) => ({ kind: 'pack-changed', ruleId: undefined, packId: after.pack.id, ...told }));

const layerNames = {
  base: 'that came with Handrail',
  district: 'of the district',
  school: 'of the school',
  class: 'of the class',
} as const;

const identity = ({ pack: before }: RulePack, { pack: after }: RulePack): readonly Told[] => [
  ...(before.name === after.name
    ? []
    : [different('name', `${quoted(before.name)} is now called ${quoted(after.name)}.`)]),
  ...(before.publisher === after.publisher
    ? []
    : [different('publisher', `${quoted(after.name)} now comes from ${after.publisher}.`)]),
  ...(before.layer === after.layer
    ? []
    : [different('layer', `${quoted(after.name)} now counts among the rules ${layerNames[after.layer]}.`)]),
];

const days = ({ pack: before }: RulePack, { pack: after }: RulePack): readonly Told[] => [
  ...(before.notBefore === after.notBefore
    ? []
    : [
        {
          part: 'dates',
          // Days of this form are in order as text; no day is before every other.
          direction: (after.notBefore ?? '') > (before.notBefore ?? '') ? 'gentler' : 'stricter',
          sentence:
            after.notBefore === undefined
              ? `${quoted(after.name)} holds from the day it is switched on.`
              : `${quoted(after.name)} holds from ${dateWords(after.notBefore)} on.`,
        } as const,
      ]),
  ...(before.expires === after.expires && before.reviewBy === after.reviewBy
    ? []
    : [different('dates', `${quoted(after.name)} is to be read again or renewed on another day.`)]),
];

const papers = (before: RulePack, after: RulePack): readonly Told[] => [
  ...(isSame(before.policy, after.policy)
    ? []
    : [different('document', `The written policy behind ${quoted(after.pack.name)} is another one.`)]),
  ...(isSame(before.program, after.program)
    ? []
    : [different('goals', `The goals that ${quoted(after.pack.name)} serves are others.`)]),
];

const clock = ({ clock: before }: RulePack, { clock: after, pack }: RulePack): readonly Told[] => {
  const closed = changeOfSets(before.closed ?? [], after.closed ?? []);
  return [
    ...(before.timezone === after.timezone
      ? []
      : [
          different(
            'clock',
            `The hours of ${quoted(pack.name)} are read on another clock: ${zoneWords(after.timezone)}.`,
          ),
        ]),
    ...closedDays(closed.added, 'gentler', `Rules with hours of ${quoted(pack.name)} rest on`),
    ...closedDays(closed.removed, 'stricter', `Rules with hours of ${quoted(pack.name)} no longer rest on`),
  ];
};

const zoneWords = (timezone: string): string =>
  timezone === 'device' ? 'that of the device' : timezone.replaceAll('_', ' ');

const closedDays = (dates: readonly string[], direction: ChangeDirection, start: string): readonly Told[] =>
  dates.length === 0
    ? []
    : [{ part: 'closed', direction, sentence: `${start} ${examplesOf(dates.toSorted().map(dateWords))}.` }];

const forwarders = (before: RulePack, after: RulePack): readonly Told[] => {
  const hosts = ({ forwarders: known }: RulePack) => (known ?? []).map(({ host }) => host);
  return isSame(before.forwarders, after.forwarders)
    ? []
    : [
        different(
          'forwarders',
          `Other pages are known to show a site inside their own: ${listed([...new Set(hosts(after))]) || 'none any more'}.`,
        ),
      ];
};

const different = (part: string, sentence: string): Told => ({ part, direction: 'different', sentence });
