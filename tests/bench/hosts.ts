import { type Bound, withinBounds } from './contest/bounds';
import { didTask } from './contest/child';
import type { Contender, Contest } from './contest/contender';
import { presentContenders, sizesFrom, withMaterial } from './contest/prepare';
import { type Outcomes, rounds, runContest } from './contest/rounds';
import { touchEveryCharacter } from './contest/touch';
import { handrailFirstAnswers, handrailHosts } from './hosts/handrail';
import { printHostLimits } from './hosts/limits';
import { nameSet } from './hosts/name-set';
import { hostQuestions } from './hosts/questions';
import { hostPanels, printGrowth, printHosts } from './hosts/report';
import { listedNames } from './matching/names';
import { writeChart } from './measure/write-chart';
import { adguard } from './peers/adguard';
import { ghostery } from './peers/ghostery';
import { ublockEngine } from './peers/ublock-engine';
import { ublockTrie } from './peers/ublock-trie';

const usualSizes = [10_000, 100_000, 1_000_000, 3_000_000];
const growthFrom = 100_000;
const growthTo = 1_000_000;

const filterOf = (host: string): string => `||${host}^`;
const addressOf = (host: string): string => `https://${host}/`;
const adguardHosts = adguard(filterOf, addressOf);
const engines = [ublockEngine(filterOf, addressOf), ghostery(filterOf, addressOf)];
const contest: Contest = {
  contenders: [handrailHosts, ublockTrie, ...engines, nameSet, adguardHosts, touchEveryCharacter],
  firstAnswers: handrailFirstAnswers,
};

const bounds: readonly Bound[] = [
  {
    contenders: [adguardHosts],
    most: 100_000,
    reason: 'it reads its list at every start, which takes half a minute at a million',
  },
  {
    contenders: engines,
    most: 3_000_000,
    reason: 'with so many filters it takes minutes and gigabytes to build',
  },
];

const measure = (present: readonly Contender[], size: number): Outcomes => {
  const lines = listedNames(size, 1);
  const questions = hostQuestions(lines);
  const contenders = withinBounds(present, size, bounds);
  const outcomes = withMaterial('hosts-material', { lines, questions }, (folder) =>
    runContest({ ...contest, contenders }, folder, true),
  );
  printHosts(size, outcomes);
  printHostLimits(size, outcomes.contenders[0]?.built.storedBytes ?? 0, questions);
  return outcomes;
};

const main = (): void => {
  const present = presentContenders(contest.contenders);
  console.log(
    `\n${rounds} rounds; every contender in a process of its own; requests are made before the clock starts.`,
  );
  const bySize = new Map(
    sizesFrom('HANDRAIL_BENCH_HOSTS', usualSizes).map((size) => [size, measure(present, size)]),
  );
  const few = bySize.get(growthFrom);
  const many = bySize.get(growthTo);
  if (few && many) printGrowth(growthFrom, few, growthTo, many);
  const [drawn = growthTo, outcomes] = many ? [growthTo, many] : ([...bySize].at(-1) ?? []);
  if (outcomes) writeChart('hosts', 'Host look-ups, Handrail beside others', hostPanels(drawn, outcomes));
};

if (!(await didTask(contest))) main();
