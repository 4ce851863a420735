import { compilePolicy } from '../../rules/engine/compile-policy';
import { evaluate } from '../../rules/engine/evaluate';
import type { Policy } from '../../rules/engine/policy';
import { redact } from '../../rules/incidents/redact';
import { normaliseUrl } from '../../rules/matching/addresses/url';
import { hitHosts } from './matching/names';
import { race } from './measure/race';
import { ratioOf, spreadOf } from './measure/spread';
import { printFigures, printGoal } from './measure/table';
import { type AddressKind, addressesByKind, schoolDay } from './policy/addresses';
import { districtPack, partsOf } from './policy/district-pack';
import { byAddress, generatedPack, withSearchWords } from './policy/generated-pack';
import { inTurn, observationOf, prepared } from './policy/navigations';
import { generatedPolicy, starterPolicy } from './policy/policies';

const goalMicroseconds = 20;
const goalGrowth = 2;
const onlyParsed = 'one new URL()';
const oneByOne = 'the same rules, one by one';

/** The naive loop, to the same decision: every page rule is asked, whatever the address. */
const ungated = (policy: Policy): Policy => ({
  ...policy,
  pageGates: {
    ...policy.pageGates,
    always: Int32Array.from(policy.rules.filter(({ kind }) => kind === 'page').map(({ order }) => order)),
  },
});

const opened = prepared(schoolDay);
const parseOnly = { name: 'parse', step: (count: number) => new URL(inTurn(schoolDay, count)) } as const;
const evaluation = <Name extends string>(name: Name, policy: Policy) => ({
  name,
  step: (count: number) => evaluate(policy, opened(count)),
});

const measureStarter = (starter: Policy): void => {
  const seen = race(
    [
      parseOnly,
      { name: 'normalise', step: (count) => normaliseUrl(inTurn(schoolDay, count)) },
      evaluation('evaluate', starter),
      { name: 'whole', step: (count) => evaluate(starter, observationOf(inTurn(schoolDay, count), count)) },
      evaluation('naive', ungated(starter)),
    ],
    schoolDay.length,
  );
  const parse = { against: onlyParsed, baseline: seen('parse') };
  printFigures(`One navigation, starter pack (${starter.rules.length} rules), addresses of a school day`, [
    { what: 'reading the address (normaliseUrl)', measured: seen('normalise'), ...parse },
    { what: 'judging it (evaluate)', measured: seen('evaluate'), ...parse },
    { what: 'reading, search words and judging', measured: seen('whole'), ...parse },
    { what: 'judging it (evaluate)', measured: seen('evaluate'), against: oneByOne, baseline: seen('naive') },
  ]);
  const microseconds = spreadOf(seen('evaluate')).median * 1000;
  printGoal(
    `judging one navigation with the starter pack under ${goalMicroseconds} µs`,
    microseconds < goalMicroseconds,
    `${microseconds.toFixed(1)} µs`,
  );
};

const kinds: readonly (readonly [AddressKind, string])[] = [
  ['nothing', 'a page no rule speaks of'],
  ['search', 'a search'],
  ['host', 'a host on a list'],
  ['filter', 'an address that a filter fits'],
];

const measureKinds = (starter: Policy): void => {
  const figures = kinds.map(([kind, what]) => {
    const addresses = addressesByKind[kind];
    const openedOfKind = prepared(addresses);
    const isMeant = kind === 'host' || kind === 'filter';
    for (const [count] of addresses.entries()) {
      const isFound = evaluate(starter, openedOfKind(count)).findings.length > 0;
      if (isFound !== isMeant)
        throw new Error(`The starter pack is of another mind: ${inTurn(addresses, count)}`);
    }
    const seen = race(
      [
        { name: 'parse', step: (count) => new URL(inTurn(addresses, count)) },
        { name: 'evaluate', step: (count) => evaluate(starter, openedOfKind(count)) },
      ],
      addresses.length,
    );
    return { what, measured: seen('evaluate'), against: onlyParsed, baseline: seen('parse') };
  });
  printFigures('Judging one navigation, starter pack, by what is opened', figures);
};

const measureMany = (title: string, few: Policy, many: Policy): void => {
  const seen = race(
    [parseOnly, evaluation('few', few), evaluation('many', many), evaluation('naive', ungated(many))],
    schoolDay.length,
  );
  const many1000 = { what: 'judging with 1,000 rules', measured: seen('many') };
  printFigures(title, [
    { what: 'judging with 10 rules', measured: seen('few'), against: onlyParsed, baseline: seen('parse') },
    { ...many1000, against: onlyParsed, baseline: seen('parse') },
    { ...many1000, against: 'judging with 10 rules', baseline: seen('few') },
    { ...many1000, against: oneByOne, baseline: seen('naive') },
  ]);
  const growth = ratioOf(seen('many'), seen('few')).median;
  printGoal(
    `1,000 rules at most ${goalGrowth} times the time of 10`,
    growth <= goalGrowth,
    `${growth.toFixed(2)} times`,
  );
};

const district = { rules: 1000, hosts: 1_000_000, phrases: 10_000 } as const;
const districtGoalMicroseconds = 60;

/** Addresses of the school day, and as many of hosts that the district lists. */
const measureDistrict = (): void => {
  const { pack, hosts } = districtPack(district, 1);
  const { policy } = compilePolicy({ ...partsOf(pack), redact });
  const listed = hitHosts(hosts, schoolDay.length, 2).map((host) => `https://${host}/`);
  for (const url of listed) {
    if (evaluate(policy, observationOf(url, 0)).findings.length === 0)
      throw new Error(`The district’s pack should name ${url}.`);
  }
  const openedListed = prepared(listed);
  const seen = race(
    [
      parseOnly,
      evaluation('unlisted', policy),
      { name: 'listed', step: (count) => evaluate(policy, openedListed(count)) },
    ],
    schoolDay.length,
  );
  const parse = { against: onlyParsed, baseline: seen('parse') };
  printFigures('One navigation, 1,000 rules, 1,000,000 hosts on 20 lists, 10,000 phrases', [
    { what: 'judging addresses of a school day', measured: seen('unlisted'), ...parse },
    { what: 'judging hosts on a list', measured: seen('listed'), ...parse },
  ]);
  const microseconds =
    Math.max(...(['unlisted', 'listed'] as const).map((name) => spreadOf(seen(name)).median)) * 1000;
  printGoal(
    `judging one navigation with all of that under ${districtGoalMicroseconds} µs`,
    microseconds < districtGoalMicroseconds,
    `${microseconds.toFixed(1)} µs`,
  );
};

const starter = starterPolicy();
measureStarter(starter);
measureKinds(starter);
const policies = (deal: typeof byAddress) =>
  [generatedPolicy(generatedPack(10, deal)), generatedPolicy(generatedPack(1000, deal))] as const;
measureMany('One navigation, generated rules that name addresses', ...policies(byAddress));
measureMany(
  'One navigation, generated rules, one in ten on words searched anywhere',
  ...policies(withSearchWords),
);
measureDistrict();
