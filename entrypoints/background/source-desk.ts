import { readSurroundings } from '../../platform/pack-surroundings';
import type { PackSource } from '../../rules/flows/pack-ports';
import { cameFrom } from '../../rules/flows/pack-standing';
import type { Ports } from '../../rules/flows/ports';
import { afterSuccess, afterTrouble, newSource, underWay } from '../../rules/flows/source-schedule';
import { isPackAddress } from '../../rules/model/pack-address';
import type { FetchedPack } from '../../rules/model/pack-errand';
import type { PackOrigin } from '../../rules/model/pack-life';
import { Courier, type CourierTools } from './courier';
import type { ActivationDesk, Taken } from './pack-activation';
import type { PolicyHolder } from './policy-holder';
import { readPacksInForce } from './policy-parts';
import { sayWhyNot } from './say-why-not';

interface Desk {
  readonly holder: PolicyHolder;
  readonly ports: Ports;
  readonly activation: ActivationDesk;
  readonly bring: CourierTools['bring'];
  /** Has the worker woken when the next address is due, in milliseconds since 1970. */
  readonly wakeAt: (at: number) => Promise<void>;
}

/** Takes packs from addresses and keeps them fresh. Whatever an address answers, the last good copy stays. */
export class SourceDesk {
  readonly #courier: Courier;

  constructor(private readonly desk: Desk) {
    this.#courier = new Courier({ bring: desk.bring, take: (fetched) => this.#take(fetched) });
  }

  /** To be called with what the courier's page says. */
  brought(fetched: FetchedPack): Promise<void> {
    return this.#courier.brought(fetched);
  }

  /** Takes packs from this address from now on; a sentence where that cannot be. */
  async add(url: string): Promise<string | undefined> {
    if (!isPackAddress(url)) {
      return 'Packs are taken from https addresses only. Write an address that begins with https://.';
    }
    const address = new URL(url).href;
    const known = (await this.desk.ports.sources.all()).find((source) => source.url === address);
    if (known === undefined) {
      await this.desk.ports.sources.put(newSource(address, false, this.desk.ports.clock.now()));
    }
    return this.check(address);
  }

  async remove(url: string): Promise<undefined> {
    await this.desk.ports.sources.remove(url);
  }

  /** Asks an address now. */
  async check(url: string): Promise<string | undefined> {
    const source = (await this.desk.ports.sources.all()).find((each) => each.url === url);
    if (source === undefined) return 'No packs are taken from this address any more.';
    await this.#ask(source);
    return undefined;
  }

  /** Asks every address that is due, after the managed configuration was looked at for its own. */
  async refresh(): Promise<void> {
    await this.#followConfiguration();
    const now = this.desk.ports.clock.now();
    for (const source of await this.desk.ports.sources.all()) {
      // A clock that was far ahead must not put an address off for years.
      const isDue = source.nextCheckAt <= now || (source.checkedAt ?? 0) > now;
      if (isDue || (await this.#hasLost(source))) await this.#ask(source);
    }
    await this.#wakeForNext();
  }

  /** On a managed device the addresses are the administrator's, and no other. */
  async #followConfiguration(): Promise<void> {
    const { sources, clock } = this.desk.ports;
    const { managed, configuration } = (await this.desk.holder.current()).known;
    const wanted = managed ? (configuration.packs ?? []).map(({ url }) => url) : [];
    const stored = await sources.all();
    for (const { url, managed: isManaged } of stored) {
      if (isManaged ? !wanted.includes(url) : managed) await sources.remove(url);
    }
    for (const url of wanted) {
      if (!stored.some((source) => source.url === url && source.managed)) {
        await sources.put(newSource(url, true, clock.now()));
      }
    }
  }

  async #ask(source: PackSource): Promise<void> {
    const { ports } = this.desk;
    await ports.sources.put(underWay(source, ports.clock.now()));
    await this.#wakeForNext();
    const pinned = await this.#pinsOf(source);
    const isThere = await this.#isInForce(source);
    await this.#courier.send({
      url: source.url,
      etag: isThere ? source.etag : undefined,
      lastModified: isThere ? source.lastModified : undefined,
      sha256: pinned?.sha256,
      surroundings: await readSurroundings(),
    });
    await this.#wakeForNext();
  }

  /** What was laid down meanwhile has to be sent again. */
  async #isInForce({ url, packId }: PackSource): Promise<boolean> {
    const { packs } = await this.#packsNow();
    return packs.some(({ origin, packId: id }) => id === packId && cameFrom(origin, url));
  }

  /** Whether changed keys put its pack out of force: what lies there now may have the new signatures. */
  async #hasLost({ packId, failures }: PackSource): Promise<boolean> {
    const { leftOut } = await this.#packsNow();
    return failures === 0 && leftOut.some((pack) => pack.packId === packId);
  }

  async #packsNow() {
    return readPacksInForce((await this.desk.holder.current()).known, this.desk.ports);
  }

  async #pinsOf({ url, managed }: PackSource) {
    const { configuration } = (await this.desk.holder.current()).known;
    return managed ? configuration.packs?.find((each) => each.url === url) : undefined;
  }

  async #take(fetched: FetchedPack): Promise<void> {
    const { sources, clock } = this.desk.ports;
    const source = (await sources.all()).find(({ url }) => url === fetched.url);
    if (source === undefined) return;
    const after = async (): Promise<PackSource> => {
      const { brought } = fetched;
      if (brought.kind === 'nothing') return afterTrouble(source, brought.trouble, clock.now());
      if (brought.kind === 'unchanged') return afterSuccess(source, fetched, source.packId, clock.now());
      const taken = await this.#activate(source, brought.staged);
      return taken.result === 'activated'
        ? afterSuccess(source, fetched, taken.packId, clock.now())
        : afterTrouble(
            { ...source, etag: undefined, lastModified: undefined },
            sayWhyNot(taken),
            clock.now(),
          );
    };
    await sources.put(await after());
  }

  async #activate(source: PackSource, staged: string): Promise<Taken> {
    const origin: PackOrigin = { kind: source.managed ? 'managed' : 'url', url: source.url };
    const by = source.managed ? 'managed' : source.packId === undefined ? 'person' : 'refresh';
    const key = (await this.#pinsOf(source))?.key;
    return this.desk.activation.take(staged, { by, why: '', origin, key });
  }

  async #wakeForNext(): Promise<void> {
    const times = (await this.desk.ports.sources.all()).map(({ nextCheckAt }) => nextCheckAt);
    if (times.length > 0) await this.desk.wakeAt(Math.min(...times));
  }
}
