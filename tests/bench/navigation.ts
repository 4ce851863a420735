import { evaluate } from '../../rules/engine/evaluate';
import type { Policy } from '../../rules/engine/policy';
import { normaliseUrl } from '../../rules/matching/url';
import { race } from './measure/race';
import { ratioOf, spreadOf } from './measure/spread';
import { printFigures, printGoal } from './measure/table';
import { type AddressKind, addressesByKind, schoolDay } from './navigation/addresses';
import { byAddress, generatedPack, withSearchWords } from './navigation/generated-pack';
import { inTurn, observationOf, prepared } from './navigation/navigations';
import { generatedPolicy, starterPolicy } from './navigation/policies';

const goalMicroseconds = 20;
const goalGrowth = 2;
const onlyParsed = 'one new URL()';
const oneByOne = 'the same rules, one by one';

/** The naive loop, to the same decision: every page rule is asked, whatever the address. */
const ungated = (policy: Policy): Policy => ({
  ...policy,
  pageRulesAlways: policy.rules.filter(({ kind }) => kind === 'page'),
  pageRulesByList: new Map(),
  pageRulesByGroup: new Map(),
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
