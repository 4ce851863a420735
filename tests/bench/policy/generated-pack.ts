/** Which kinds of rules, in the order in which they are dealt out. */
export type Deal = readonly ('hosts' | 'filters' | 'hosts-and-words' | 'words')[];

/** Rules that say which addresses they mean, as most do. */
export const byAddress: Deal = ['hosts', 'hosts', 'filters', 'hosts', 'hosts-and-words'];

/** One rule in ten looks at every search, whatever the address. */
export const withSearchWords: Deal = [...byAddress, 'hosts', 'filters', 'hosts', 'hosts', 'words'];

const hostsInRule = 20;

/** The first rule means two sites of the school day, so that every pack has something to find. */
const hostsOf = (rule: number): readonly string[] => [
  ...(rule === 0 ? ['coolmathgames.com', 'netflix.com'] : []),
  ...Array.from({ length: hostsInRule }, (_, host) => `site-${host}.topic-${rule}.example`),
];

const phrasesOf = (rule: number): readonly string[] => [
  `forbidden word ${rule}`,
  `other phrase ${rule}`,
  `term${rule}`,
];

const whenOf = (kind: Deal[number], rule: number): object => {
  switch (kind) {
    case 'hosts':
      return { host: { isOneOf: hostsOf(rule) } };
    case 'filters':
      return { url: { matchesAny: [`place-${rule}.example/play`, `place-${rule}.example/watch?v=*`] } };
    case 'hosts-and-words':
      return { host: { isOneOf: hostsOf(rule) }, words: { in: ['title'], any: phrasesOf(rule) } };
    case 'words':
      return { words: { in: ['search'], any: phrasesOf(rule) } };
  }
};

const hitOf = (kind: Deal[number], rule: number): object => {
  const onHost = `https://site-0.topic-${rule}.example/`;
  switch (kind) {
    case 'hosts':
      return { url: onHost };
    case 'filters':
      return { url: `https://place-${rule}.example/play/now` };
    case 'hosts-and-words':
      return { url: onHost, title: `A term${rule}` };
    case 'words':
      return { search: `term${rule}` };
  }
};

const elsewhere = { url: 'https://elsewhere.example/', title: 'Elsewhere', search: '' };

const ruleOf = (kind: Deal[number], rule: number): object => ({
  id: `GEN-${rule}`,
  title: `Generated rule ${rule}`,
  clause: '1',
  severity: 'low',
  when: whenOf(kind, rule),
  active: { during: ['class'] },
  action: 'warn',
  student: { en: 'A generated rule.', es: 'Una regla generada.' },
  tests: [
    { name: 'a hit', given: { ...hitOf(kind, rule), at: '2026-09-15T10:00' }, expect: 'match' },
    { name: 'something else', given: elsewhere, expect: 'no-match' },
    { name: 'an innocent text', given: elsewhere, expect: 'no-match', protected: true },
  ],
});

/** A district's pack of so many rules, dealt in turn, that the parser accepts. */
export const generatedPack = (ruleCount: number, deal: Deal): object => ({
  format: 1,
  pack: { id: 'generated', name: 'Generated', revision: 1, layer: 'district', publisher: 'Bench' },
  policy: { title: 'Generated', clauses: [{ id: '1', title: 'Everything', checkedBy: 'rules' }] },
  charter: {
    reads: ['url', 'title', 'search'],
    keeps: ['host', 'rule', 'time', 'count'],
    retentionDays: 30,
    offCampus: 'full',
  },
  clock: {
    timezone: 'America/Chicago',
    periods: { class: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:10', to: '15:05' } },
  },
  rules: Array.from({ length: ruleCount }, (_, rule) => ruleOf(deal[rule % deal.length] ?? 'hosts', rule)),
});
