/** A pack as a file, as full as its limits let it be. */
export interface CrowdedSize {
  readonly rules: number;
  readonly lists: number;
}

const head = `format: 1
pack: {id: crowded, name: Crowded, revision: 1, layer: district, publisher: Bench}
policy: {title: Crowded, clauses: [{id: c, title: All, checkedBy: rules}]}
charter: {reads: [url], keeps: [host, rule, time, count], retentionDays: 30, offCampus: full}
clock: {timezone: UTC}
`;

/** What a rule cannot do without: ten thousand of them fit into the two megabytes that a pack may have. */
const ruleText = (rule: number, when: string, hit: string): string =>
  `- {id: R${rule.toString(36)},title: R,severity: low,when: {host: {${when}}},action: warn,student: {en: R},` +
  `tests: [{name: m,given: {url: http://${hit}},expect: match},{name: n,given: {url: http://b.a},expect: no-match}]}`;

/** Rules on lists first; the others name a host each. `hostOf` gives one host of a list. */
export const crowdedPack = ({ rules, lists }: CrowdedSize, hostOf: (list: number) => string): string =>
  [
    head + (lists === 0 ? '' : 'lists:'),
    ...Array.from({ length: lists }, (_, list) => `  l${list}: {from: l${list}.txt, as: domains}`),
    'rules:',
    ...Array.from({ length: rules }, (_, rule) =>
      rule < lists
        ? ruleText(rule, `inList: l${rule}`, hostOf(rule))
        : ruleText(rule, `isOneOf: [r${rule.toString(36)}]`, `r${rule.toString(36)}`),
    ),
    '',
  ].join('\n');
