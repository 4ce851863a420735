import { checksum } from '../matching/checksum';
import type { HostIndexParts } from '../matching/host-merge';
import { compilePhrases } from '../matching/phrase-compile';
import { compileUrlFilters } from '../matching/url-filter';
import type { PolicyImage } from '../model/policy-image';
import type { Composition } from './compose-policy';
import { headToBytes, type StoredHead } from './head-bytes';
import { headOf, promisesOf } from './policy-head';
import { shelveRules } from './rule-shelf';

/** Turns a composition into bytes. `hosts` is the index of its book's lists. */
export const imageOf = (
  composition: Composition,
  hosts: HostIndexParts,
  about: Pick<StoredHead, 'madeFor' | 'goodUntil'>,
): PolicyImage => {
  const { book, rules } = composition;
  const promises = promisesOf(composition);
  const others = {
    hosts: hosts.head,
    filters: compileUrlFilters(book.groups),
    phrases: compilePhrases(book.phraseSets),
    promises: compileUrlFilters(promises.groups),
    rules: shelveRules(rules),
  };
  const checksums = Object.fromEntries(
    Object.entries(others).map(([name, bytes]) => [name, checksum(bytes)]),
  );
  const head = headToBytes({ head: headOf(composition, promises), ...about, checksums });
  return { parts: { head, ...others }, shards: hosts.shards };
};
