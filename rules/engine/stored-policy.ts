import { checksum } from '../matching/checksum';
import { type HostIndex, openHostIndex, shardOf } from '../matching/host-index';
import { openPhrases, type PhraseMatcher } from '../matching/phrase-matcher';
import { openUrlFilters, type UrlFilterIndex } from '../matching/url-filter';
import type { Observation, PageAddress } from '../model/observation';
import type { ImageReading, PartName, ReadImage } from '../model/policy-image';
import type { PolicyParts } from './compile-policy';
import { headFromBytes, type StoredHead } from './head-bytes';
import { candidatesFor } from './judge-all';
import { openPolicy } from './open-policy';
import { addressOf, openedIn } from './opened';
import type { Policy } from './policy';
import { openRuleShelf, type RuleShelf } from './rule-shelf';
import { type FieldText, tellingTexts, textsIn } from './texts';

/** A stored policy that cannot be trusted: a part is missing, damaged, or of another writing. */
export class DamagedPolicy extends Error {
  constructor(part: string) {
    super(`The stored policy cannot be trusted: ${part}.`);
    this.name = 'DamagedPolicy';
  }
}

/** Long enough to be worth the turn, short enough that a slow device answers in between. In UTF-16 units. */
const sliceLength = 65_536;

type Tools = Pick<PolicyParts, 'checks' | 'actions' | 'redact' | 'patterns'>;
type Site = Pick<PageAddress, 'host' | 'isIp'>;

/** What a policy is read from and how long work is interrupted. */
export interface ImageSource {
  readonly read: ReadImage;
  /** Lets others have their turn. */
  readonly breathe: () => Promise<void>;
}

/**
 * Opens the stored policy; nothing when there is none, or when it is damaged. `first` is the site that will be asked
 * about first: its shard comes along in the same reading.
 */
export const openStoredPolicy = async (
  source: ImageSource,
  tools: Tools,
  first?: Site,
): Promise<StoredPolicy | undefined> => {
  const reading = await source.read(
    ['head', 'hosts', 'filters'],
    first === undefined ? [] : [shardOf(first.host, first.isIp)],
  );
  const { head, hosts, filters } = reading.parts;
  const stored = head && headFromBytes(head);
  const isOfOneWriting =
    stored !== undefined && fits(stored, 'hosts', hosts) && fits(stored, 'filters', filters);
  const index = isOfOneWriting && hosts ? openHostIndex(hosts) : undefined;
  const filterIndex = isOfOneWriting && filters ? openUrlFilters(filters) : undefined;
  if (stored === undefined || index === undefined || filterIndex === undefined) return undefined;
  const opened = new StoredPolicy(source, stored, index, filterIndex, tools);
  return opened.take(reading) ? opened : undefined;
};

/** A policy whose larger parts lie in storage and are read when they are first needed. */
export class StoredPolicy {
  readonly policy: Policy;
  #phrases: PhraseMatcher | undefined;
  #promised: UrlFilterIndex | undefined;
  #rules: RuleShelf | undefined;

  constructor(
    private readonly source: ImageSource,
    private readonly stored: StoredHead,
    private readonly hosts: HostIndex,
    filters: UrlFilterIndex,
    tools: Tools,
  ) {
    const parts = {
      head: stored.head,
      hosts,
      filters,
      phrases: () => atHand(this.#phrases, 'phrases'),
      promised: () => atHand(this.#promised, 'promises'),
      writtenAt: (order: number) => atHand(this.#rules, 'rules')(order),
    };
    this.policy = openPolicy(parts, tools);
  }

  /** What it was made from, in the words of who made it. */
  get madeFor(): string {
    return this.stored.madeFor;
  }

  /** From then on another pack is in force, in milliseconds since 1970. */
  get goodUntil(): number | undefined {
    return this.stored.goodUntil;
  }

  /** Reads what telling the lists of this site takes. */
  async readySite(site: Site): Promise<void> {
    await this.#readShards([site]);
  }

  /**
   * Reads what judging this observation takes, after which it can be judged at once. Long texts are gone through in
   * slices. Rejects with a {@link DamagedPolicy}, or when storage cannot be read.
   */
  async ready(observation: Observation): Promise<void> {
    const seen = openedIn(observation);
    await this.#readShards(seen.flatMap((each) => addressOf(each) ?? []));
    await this.#scan(seen.flatMap((each) => tellingTexts(this.policy, each)));
    const isAskedAbout =
      observation.kind !== 'page' || seen.some((each) => candidatesFor(this.policy, each).size > 0);
    if (!isAskedAbout) return;
    await this.everyRule();
    await this.#scan(seen.flatMap((each) => textsIn(this.policy, each)));
  }

  /** Reads the rules, after which each of them can be asked for. */
  async everyRule(): Promise<void> {
    if (this.#rules === undefined) this.#take(await this.source.read(['rules', 'promises'], []));
  }

  /** Takes what was read; false where something of it is damaged or of another writing. */
  take({ parts, shards }: ImageReading): boolean {
    for (const [number, bytes] of shards) if (!this.hosts.addShard(number, bytes)) return false;
    const { rules, promises, phrases } = parts;
    if (rules) this.#rules = fits(this.stored, 'rules', rules) ? openRuleShelf(rules) : undefined;
    if (promises)
      this.#promised = fits(this.stored, 'promises', promises) ? openUrlFilters(promises) : undefined;
    if (phrases) this.#phrases = fits(this.stored, 'phrases', phrases) ? openPhrases(phrases) : undefined;
    return !(rules && !this.#rules) && !(promises && !this.#promised) && !(phrases && !this.#phrases);
  }

  #take(reading: ImageReading): void {
    if (!this.take(reading)) throw new DamagedPolicy('a part is not what was written');
  }

  async #readShards(sites: readonly Site[]): Promise<void> {
    const numbers = sites.map(({ host, isIp }) => shardOf(host, isIp));
    const missing = [...new Set(numbers)].filter((number) => !this.hosts.hasShard(number));
    if (missing.length > 0) this.#take(await this.source.read([], missing));
    // What storage does not have any more was not taken.
    if (missing.some((number) => !this.hosts.hasShard(number))) throw new DamagedPolicy('a shard is missing');
  }

  async #scan(texts: readonly FieldText[]): Promise<void> {
    if (texts.length === 0) return;
    if (this.#phrases === undefined) this.#take(await this.source.read(['phrases'], []));
    for (const { field, text } of texts) {
      const scanning = this.policy.board.scanning(field, text);
      if (scanning === undefined) continue;
      while (!scanning.advance(sliceLength)) await this.source.breathe();
      this.policy.board.scanned(field, text, scanning);
    }
  }
}

const fits = ({ checksums }: StoredHead, name: PartName, bytes: Uint8Array | undefined): boolean =>
  bytes !== undefined && checksums[name] === checksum(bytes);

const atHand = <Part>(part: Part | undefined, name: PartName): Part => {
  if (part === undefined) throw new DamagedPolicy(`${name} were asked for before they were read`);
  return part;
};
