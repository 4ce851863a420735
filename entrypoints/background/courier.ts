import { sendMessage } from '../../platform/messages';
import { closeOffscreenPage, needsOffscreenPage, openOffscreenPage } from '../../platform/offscreen-page';
import type { FetchedPack, PackErrand } from '../../rules/model/pack-errand';
import { oneAtATime } from './one-at-a-time';

/** Longer than the reader itself waits for a server. */
const patienceMs = 90_000;

export interface CourierTools {
  /** Told what was brought, also for an errand of a worker that is gone. */
  readonly take: (fetched: FetchedPack) => Promise<void>;
  /** Does the errand here, where the background is a page. */
  readonly bring: (errand: PackErrand) => Promise<FetchedPack>;
}

/**
 * Sends for packs, one errand after the other. What a service worker cannot do, such as reading YAML without weighing
 * on every wake, a page does that nobody sees; it says what it brought in a message, which also wakes a worker that
 * was stopped meanwhile.
 */
export class Courier {
  readonly #inTurn = oneAtATime();
  readonly #waiting = new Map<string, () => void | Promise<void>>();

  constructor(private readonly tools: CourierTools) {}

  /** Resolves when what was brought has been taken, or when nobody comes back. */
  send(errand: PackErrand): Promise<void> {
    return this.#inTurn(async () => {
      if (!needsOffscreenPage()) return this.tools.take(await this.tools.bring(errand));
      try {
        await this.#sendPage(errand);
      } catch (error) {
        console.error('Nobody could be sent for a pack.', error);
        const trouble = 'The browser could not open what fetches packs. It is tried again by itself.';
        await this.tools.take({ url: errand.url, brought: { kind: 'nothing', trouble } });
      }
    });
  }

  /** To be called with what the page says. */
  async brought(fetched: FetchedPack): Promise<void> {
    const goOn = this.#waiting.get(fetched.url) ?? closeOffscreenPage;
    try {
      await this.tools.take(fetched);
    } finally {
      await goOn();
    }
  }

  async #sendPage(errand: PackErrand): Promise<void> {
    const back = new Promise<void>((resolve) => {
      this.#waiting.set(errand.url, resolve);
      setTimeout(resolve, patienceMs);
    });
    try {
      await openOffscreenPage(
        'pack-courier.html',
        'The school’s rule packs are fetched, checked and tried out in a worker of this page.',
      );
      await sendMessage('fetchPack', errand);
      await back;
    } finally {
      this.#waiting.delete(errand.url);
      await closeOffscreenPage();
    }
  }
}
