import { makeEmptyExtension } from './browser/empty-extension';
import { openSite } from './browser/site';
import { ratioOf, spreadOf } from './measure/spread';
import { printFigures, printGoal } from './measure/table';
import { blockedPath } from './policy/district-pack';
import { firstVerdictMs } from './wake/first-verdict';
import { blockedAfterMs, type Lane, openDistrict, openLane, passedInWorkerMs, sleep } from './wake/lane';

const rounds = Number(process.env['HANDRAIL_BENCH_ROUNDS'] ?? 15);
const untimedRounds = 2;
/** The page must not come up first: it would be sent to the block page more than once. */
const slowerThanAnyVerdictMs = 5000;
const goalMs = 6;
const goalRatio = 1.15;

/** The same rules and words everywhere; only the lists grow. */
const sizes = {
  small: { rules: 1, hosts: 0, phrases: 0 },
  large: { rules: 1000, hosts: 1_000_000, phrases: 10_000 },
  largest: { rules: 1000, hosts: 5_000_000, phrases: 10_000 },
} as const;

const fresh = () => ({ asleepMs: [], awakeMs: [], blockedMs: [], passedMs: [] });
interface Measured {
  /** To the block page, the worker stopped or running before. */
  readonly asleepMs: number[];
  readonly awakeMs: number[];
  /** Within a worker that just woke, to the verdict. */
  readonly blockedMs: number[];
  readonly passedMs: number[];
}

const takeRound = async (lane: Lane, measured: Measured, tellsVerdict: boolean): Promise<void> => {
  await sleep(lane);
  measured.asleepMs.push(await blockedAfterMs(lane));
  if (tellsVerdict) measured.blockedMs.push(await firstVerdictMs(lane.browser.context, lane.origin));
  await lane.page.goto('about:blank');
  measured.awakeMs.push(await blockedAfterMs(lane));
  if (!tellsVerdict) return;
  await sleep(lane);
  measured.passedMs.push(await passedInWorkerMs(lane));
};

const site = await openSite(() => '<!doctype html><title>Proxy</title>', { afterMs: slowerThanAnyVerdictMs });
const empty = await makeEmptyExtension(blockedPath);
const lanes = {
  empty: await openLane(empty.folder, site.port),
  small: await openDistrict(sizes.small, site.port),
  large: await openDistrict(sizes.large, site.port),
  largest: await openDistrict(sizes.largest, site.port),
} as const;
const names = ['empty', 'small', 'large', 'largest'] as const;
const seen: Record<(typeof names)[number], Measured> = {
  empty: fresh(),
  small: fresh(),
  large: fresh(),
  largest: fresh(),
};

try {
  for (let round = 0; round < untimedRounds + rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      await takeRound(lanes[name], round < untimedRounds ? fresh() : seen[name], name !== 'empty');
    }
  }
  const noList = 'a policy of one rule, no list';
  const { small, large, largest } = seen;
  printFigures(`In a worker that just woke: from its first line to the verdict (${rounds} rounds)`, [
    { what: '1 M hosts, passed', measured: large.passedMs, against: noList, baseline: small.passedMs },
    { what: '1 M hosts, blocked', measured: large.blockedMs, against: noList, baseline: small.blockedMs },
    { what: '5 M hosts, passed', measured: largest.passedMs, against: noList, baseline: small.passedMs },
    { what: '5 M hosts, blocked', measured: largest.blockedMs, against: noList, baseline: small.blockedMs },
  ]);
  const slowestMs = Math.max(spreadOf(large.passedMs).median, spreadOf(large.blockedMs).median);
  printGoal(
    `first verdict with 1 M hosts, 10,000 phrases and 1,000 rules at most ${goalMs} ms after the first line`,
    slowestMs <= goalMs,
    `${slowestMs.toFixed(1)} ms`,
  );
  const against = 'an extension that only redirects';
  printFigures(`Navigation to the block page (${rounds} rounds; the incident is stored before)`, [
    { what: 'no list, worker stopped', measured: small.asleepMs, against, baseline: seen.empty.asleepMs },
    { what: 'no list, worker running', measured: small.awakeMs, against, baseline: seen.empty.awakeMs },
    {
      what: '1 M hosts, worker stopped',
      measured: large.asleepMs,
      against: noList,
      baseline: small.asleepMs,
    },
    { what: '1 M hosts, worker running', measured: large.awakeMs, against: noList, baseline: small.awakeMs },
    {
      what: '5 M hosts, worker stopped',
      measured: largest.asleepMs,
      against: noList,
      baseline: small.asleepMs,
    },
  ]);
  const ratio = ratioOf(large.asleepMs, small.asleepMs).median;
  printGoal(
    `waking with 1 M hosts at most ${goalRatio} times the time without a list`,
    ratio <= goalRatio,
    `${ratio.toFixed(2)} times`,
  );
} finally {
  await Promise.all(Object.values(lanes).map(({ browser }) => browser.close()));
  site.close();
  await empty.remove();
}
