import { compileUrlFilters } from '../matching/filters/url-filter';
import type { HostIndexParts } from '../matching/hosts/host-merge';
import { compilePhrases } from '../matching/phrases/phrase-compile';
import type { PartKey, PolicyImage } from '../model/policy-image';
import type { Composition } from './compose-policy';
import { headToBytes, type StoredHead } from './head-bytes';
import { headOf, promisesOf } from './policy-head';
import { shelveRules } from './rule-shelf';
import { stampOf } from './sealed-bytes';

type Parts = readonly (readonly [PartKey, Uint8Array])[];

/** Turns a composition into bytes. `hosts` is the index of its book's lists. */
export const imageOf = (
  composition: Composition,
  hosts: HostIndexParts,
  about: Pick<StoredHead, 'madeFor' | 'goodUntil'>,
): PolicyImage => {
  const { book, rules } = composition;
  const promises = promisesOf(composition);
  const named: Parts = [
    ['hosts', hosts.head],
    ['filters', compileUrlFilters(book.groups)],
    ['phrases', compilePhrases(book.phraseSets)],
    ['promises', compileUrlFilters(promises.groups)],
    ...shelveRules(rules).map((bytes, chunk) => [`rules-${chunk}`, bytes] as const),
  ];
  // A shard's checksum stands in the head of the hosts.
  const shards: Parts = hosts.shards.flatMap((bytes, shard) =>
    bytes.length === 0 ? [] : [[`shard-${shard}`, bytes] as const],
  );
  const stamps = Object.fromEntries(named.map(([key, bytes]) => [key, stampOf(bytes)]));
  const head = headToBytes({ head: headOf(composition, promises), ...about, stamps });
  return new Map([['head', head], ...named, ...shards]);
};
