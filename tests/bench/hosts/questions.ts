import type { Questions } from '../contest/task';
import { hitHosts, missHosts } from '../matching/names';

export const hit = 'hit';
export const miss = 'miss';
const hostsOfAKind = 20_000;

/** Hosts to ask, half of them listed or under a listed one, checked against a plain Set when they are made. */
export const hostQuestions = (names: readonly string[]): readonly Questions[] => [
  { kind: hit, texts: [...hitHosts(names, hostsOfAKind, 2)], answers: Array<number>(hostsOfAKind).fill(1) },
  { kind: miss, texts: [...missHosts(names, hostsOfAKind, 3)], answers: Array<number>(hostsOfAKind).fill(0) },
];
