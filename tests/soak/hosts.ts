/**
 * Looks ten million names up that no list holds, and every name that is listed, in host indexes of 1 and 5 million
 * hosts on 20 lists and the real lists where they are at hand. One wrong answer ends it with exit code 1.
 *
 * Arguments: how many names are looked up in vain, then the sizes. Ten million, one and five million unless given.
 */
import { type HostIndex, openHostIndex } from '../../rules/matching/hosts/host-index';
import { type HostIndexParts, mergeHostRuns } from '../../rules/matching/hosts/host-merge';
import { isIpAddress } from '../../rules/matching/hosts/host-name';
import { type HostSource, makeHostRun } from '../../rules/matching/hosts/host-run-maker';
import type { Steps } from '../../rules/matching/in-steps';
import { realEverydayHosts, realListedHosts } from '../bench/matching/real-data';
import { listedBatches, listedName, unlistedName } from './host-names';

const generatedLists = 20;
const [unlistedCount = 10_000_000, ...sizes] = process.argv.slice(2).map(Number);

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const shown = (count: number): string => count.toLocaleString('en');

let highestMemory = 0;
let longestStepMs = 0;
/** Does the steps and remembers the longest, and how much memory there was. */
const watched = <Result>(steps: Steps<Result>): Result => {
  for (;;) {
    const began = performance.now();
    const step = steps.next();
    longestStepMs = Math.max(longestStepMs, performance.now() - began);
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    highestMemory = Math.max(highestMemory, heapUsed + arrayBuffers);
    if (step.done === true) return step.value;
  }
};

const realHosts = realListedHosts();
const realNames = new Set(realHosts);
const isReallyListed = (host: string): boolean => {
  const labels = host.split('.');
  return labels.some((_, at) => realNames.has(labels.slice(at).join('.')));
};

const sourcesOf = (size: number): readonly HostSource[] => {
  const listLength = Math.max(0, Math.ceil((size - realHosts.length) / generatedLists));
  const generated = Array.from({ length: generatedLists }, (_, list) => ({
    batches: listedBatches(list * listLength, (list + 1) * listLength),
    expectedCount: listLength,
  }));
  return [...generated, { batches: [realHosts], expectedCount: realHosts.length }];
};

const partsOf = (size: number): HostIndexParts => {
  highestMemory = 0;
  longestStepMs = 0;
  const began = performance.now();
  const runs = sourcesOf(size).map((source) => watched(makeHostRun(source)).run);
  const runsMs = performance.now() - began;
  const parts = watched(mergeHostRuns(runs));
  const mergeMs = performance.now() - began - runsMs;
  const bytes = parts.shards.reduce((sum, { length }) => sum + length, parts.head.length);
  say(`  made in ${(runsMs / 1000).toFixed(1)} s, merged in ${(mergeMs / 1000).toFixed(1)} s`);
  say(`  longest step ${longestStepMs.toFixed(0)} ms, most memory ${(highestMemory / 1e6).toFixed(0)} MB`);
  say(`  ${(bytes / size).toFixed(2)} bytes for each host`);
  return parts;
};

const opened = ({ head, shards }: HostIndexParts): HostIndex => {
  const began = performance.now();
  const index = openHostIndex(head);
  if (index === undefined || !shards.every((bytes, shard) => index.addShard(shard, bytes))) {
    throw new Error('The index does not open.');
  }
  say(`  opened and checked in ${(performance.now() - began).toFixed(1)} ms`);
  return index;
};

/** Counts the wrong answers among these names and names the first few. */
const wrongAnswers = (
  title: string,
  count: number,
  nameAt: (at: number) => string,
  isRight: (host: string, at: number) => boolean,
): number => {
  let wrong = 0;
  for (let at = 0; at < count; at += 1) {
    const host = nameAt(at);
    if (isRight(host, at)) continue;
    wrong += 1;
    if (wrong <= 5) say(`    wrong: ${host}`);
  }
  say(`  ${shown(count)} ${title}: ${shown(wrong)} wrong`);
  return wrong;
};

/** Nanoseconds for a look-up: names made before, in slices, the best of each slice, since others use the machine. */
const lookUpTime = (index: HostIndex, nameAt: (at: number) => string, size: number): number => {
  const hosts = Array.from({ length: 100_000 }, (_, at) => nameAt((at * 7919) % size));
  const sliceLength = 4000;
  let total = 0;
  for (let from = 0; from < hosts.length; from += sliceLength) {
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 7; round += 1) {
      const began = performance.now();
      for (let at = from; at < from + sliceLength; at += 1) index.hitsOf(hosts[at] ?? '', false);
      best = Math.min(best, performance.now() - began);
    }
    total += best;
  }
  return (total / hosts.length) * 1e6;
};

const wrongAt = (size: number): number => {
  say(`${shown(size)} hosts on ${generatedLists + 1} lists`);
  const index = opened(partsOf(size));
  const listLength = Math.max(0, Math.ceil((size - realHosts.length) / generatedLists));
  const generated = listLength * generatedLists;
  const isMissed = (host: string): boolean => index.hitsOf(host).length === 0 || isReallyListed(host);
  const isHit = (host: string, at: number): boolean =>
    index.hitsOf(`a.${host}`).some(({ list }) => list === Math.floor(at / listLength));
  const isRealHit = (host: string): boolean => index.hitsOf(host).some(({ list }) => list === generatedLists);
  const everyday = realEverydayHosts();
  const wrong =
    wrongAnswers('listed names', generated, listedName, isHit) +
    wrongAnswers(
      'really listed names',
      realHosts.length,
      (at) => realHosts[at] ?? '',
      (host) => isIpAddress(host) || isRealHit(host.replace(/^\./, '').toLowerCase()),
    ) +
    wrongAnswers('universities and newspapers', everyday.length, (at) => everyday[at] ?? '', isMissed) +
    wrongAnswers('unlisted names', unlistedCount, unlistedName, isMissed);
  const hit = lookUpTime(index, (at) => listedName(at % generated), size);
  const miss = lookUpTime(index, unlistedName, size);
  say(`  ${hit.toFixed(0)} ns for a hit, ${miss.toFixed(0)} ns for a miss`);
  return wrong;
};

const wrong = (sizes.length > 0 ? sizes : [1_000_000, 5_000_000]).reduce(
  (sum, size) => sum + wrongAt(size),
  0,
);
say(wrong === 0 ? 'Every answer is right.' : `${shown(wrong)} answers are wrong.`);
process.exitCode = wrong === 0 ? 0 : 1;
