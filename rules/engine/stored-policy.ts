import { openUrlFilters, type UrlFilterIndex } from '../matching/filters/url-filter';
import { type HostIndex, openHostIndex, shardOf } from '../matching/hosts/host-index';
import { openPhrases, type PhraseMatcher } from '../matching/phrases/phrase-matcher';
import type { Observation, PageAddress } from '../model/observation';
import type { PartKey, PolicyImage, ReadImage } from '../model/policy-image';
import type { PolicyParts } from './compile-policy';
import { headFromBytes, type StoredHead } from './head-bytes';
import { candidatesFor } from './judge-all';
import { openPolicy } from './open-policy';
import { addressOf, openedIn } from './opened';
import type { Policy } from './policy';
import { chunkOf, openChunk, placeInChunk, type ShelvedRule } from './rule-shelf';
import { stampOf } from './sealed-bytes';
import { type FieldText, tellingTexts, textsIn } from './texts';

/** A stored policy that cannot be trusted: a part is missing, damaged, or of another writing. */
export class DamagedPolicy extends Error {
  constructor(key: PartKey) {
    super(`The part “${key}” of the stored policy is missing or damaged.`);
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

const shardKey = ({ host, isIp }: Site): PartKey => `shard-${shardOf(host, isIp)}`;

/**
 * Opens the stored policy; nothing when there is none, or when it is damaged. `first` is the site that will be asked
 * about first: its shard comes along in the same reading.
 */
export const openStoredPolicy = async (
  source: ImageSource,
  tools: Tools,
  first?: Site,
): Promise<StoredPolicy | undefined> => {
  const image = await source.read([
    'head',
    'hosts',
    'filters',
    ...(first === undefined ? [] : [shardKey(first)]),
  ]);
  const head = image.get('head');
  const stored = head && headFromBytes(head);
  if (stored === undefined) return undefined;
  const hosts = openPart(stored, image, 'hosts', openHostIndex);
  const filters = openPart(stored, image, 'filters', openUrlFilters);
  if (hosts === undefined || filters === undefined) return undefined;
  const opened = new StoredPolicy(source, stored, hosts, filters, tools);
  // A shard that cannot be used is missed when it is asked for.
  if (first !== undefined) opened.takeShard(first, image);
  return opened;
};

/** Opens a part of this writing, which checks itself; nothing when it is missing, damaged or of another. */
const openPart = <Part>(
  { stamps }: StoredHead,
  image: PolicyImage,
  key: PartKey,
  open: (bytes: Uint8Array) => Part | undefined,
): Part | undefined => {
  const bytes = image.get(key);
  return bytes !== undefined && stamps[key] === stampOf(bytes) ? open(bytes) : undefined;
};

/** A policy whose larger parts lie in storage and are read when they are first needed. */
export class StoredPolicy {
  readonly policy: Policy;
  readonly #chunks = new Map<number, readonly ShelvedRule[]>();
  #phrases: PhraseMatcher | undefined;
  #promised: UrlFilterIndex | undefined;

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
      phrases: () => atHand('phrases', this.#phrases),
      promised: () => atHand('promises', this.#promised),
      writtenAt: (order: number) => {
        const chunk = chunkOf(order);
        return atHand(`rules-${chunk}`, this.#chunks.get(chunk)?.[placeInChunk(order)]);
      },
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
  readySite(site: Site): Promise<void> {
    return this.#readShards([site]);
  }

  /**
   * Reads what judging this observation takes, after which it can be judged at once. Long texts are gone through in
   * slices. Rejects with a {@link DamagedPolicy}, or when storage cannot be read.
   */
  async ready(observation: Observation): Promise<void> {
    const { head } = this.stored;
    if (observation.kind !== 'page') {
      return this.#readRules(observation.kind === 'device' ? head.device : head.activity);
    }
    const seen = openedIn(observation);
    await this.#readShards(seen.flatMap((each) => addressOf(each) ?? []));
    await this.#scan(seen.flatMap((each) => tellingTexts(this.policy, each)));
    const candidates = seen.flatMap((each) => [...candidatesFor(this.policy, each)]);
    if (candidates.length === 0) return;
    await this.#readRules(candidates);
    await this.#scan(seen.flatMap((each) => textsIn(this.policy, each)));
  }

  /** Reads the rules, after which each of them can be asked for. */
  everyRule(): Promise<void> {
    const { page, device, activity } = this.policy.counts;
    return this.#readRules(Array.from({ length: page + device + activity }, (_, order) => order));
  }

  takeShard(site: Site, image: PolicyImage): boolean {
    const shard = shardOf(site.host, site.isIp);
    const bytes = image.get(shardKey(site));
    return this.hosts.hasShard(shard) || (bytes !== undefined && this.hosts.addShard(shard, bytes));
  }

  async #readShards(sites: readonly Site[]): Promise<void> {
    const missing = sites.filter(({ host, isIp }) => !this.hosts.hasShard(shardOf(host, isIp)));
    if (missing.length === 0) return;
    const image = await this.source.read([...new Set(missing.map(shardKey))]);
    for (const site of missing) if (!this.takeShard(site, image)) throw new DamagedPolicy(shardKey(site));
  }

  /** The promises come along: whoever blocks asks what is protected. */
  async #readRules(orders: readonly number[]): Promise<void> {
    const chunks = [...new Set(orders.map(chunkOf))].filter((chunk) => !this.#chunks.has(chunk));
    if (chunks.length === 0) return;
    const keys = chunks.map((chunk): PartKey => `rules-${chunk}`);
    const image = await this.source.read(this.#promised === undefined ? [...keys, 'promises'] : keys);
    for (const chunk of chunks) this.#chunks.set(chunk, this.#take(image, `rules-${chunk}`, openChunk));
    this.#promised ??= this.#take(image, 'promises', openUrlFilters);
  }

  async #scan(texts: readonly FieldText[]): Promise<void> {
    if (texts.length === 0) return;
    this.#phrases ??= this.#take(await this.source.read(['phrases']), 'phrases', openPhrases);
    for (const { field, text } of texts) {
      const scanning = this.policy.board.scanning(field, text);
      if (scanning === undefined) continue;
      while (!scanning.advance(sliceLength)) await this.source.breathe();
      this.policy.board.scanned(field, text, scanning);
    }
  }

  #take<Part>(image: PolicyImage, key: PartKey, open: (bytes: Uint8Array) => Part | undefined): Part {
    return atHand(key, openPart(this.stored, image, key, open));
  }
}

const atHand = <Part>(key: PartKey, part: Part | undefined): Part => {
  if (part === undefined) throw new DamagedPolicy(key);
  return part;
};
