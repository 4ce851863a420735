import { join } from 'node:path';
import { openBrowser } from '../browser/bench-browser';
import type { ReaderBench, Taken, Way } from './in-page';

/** What the script in the page leaves there. */
declare const readerBench: ReaderBench;

const ways: readonly Way[] = ['reader', 'inner-text', 'tree-walk'];
const openings = 3;

/** All readings of one page in one way, one an opening. */
export interface PageReadings {
  readonly name: string;
  readonly readings: Readonly<Record<Way, readonly Taken[]>>;
}

/** A page is opened anew for each reading, because nobody reads it twice: what is cold stays cold. */
export const measureWays = async (
  names: readonly string[],
  site: { readonly port: number; readonly addressOf: (name: string) => string },
): Promise<readonly PageReadings[]> => {
  const browser = await openBrowser({ extensions: [], port: site.port });
  const tab = await browser.context.newPage();
  await tab.addInitScript({ path: join(import.meta.dirname, 'reader-in-page.js') });
  const pages = names.map((name) => ({
    name,
    readings: { reader: [] as Taken[], 'inner-text': [] as Taken[], 'tree-walk': [] as Taken[] },
  }));
  for (let opening = 0; opening < openings; opening += 1) {
    for (const [at, { name, readings }] of pages.entries()) {
      for (let turn = 0; turn < ways.length; turn += 1) {
        const way = ways[(at + opening + turn) % ways.length] ?? 'reader';
        await tab.goto(site.addressOf(name));
        readings[way].push(await tab.evaluate((chosen) => readerBench.readOnce(chosen), way));
      }
    }
  }
  await browser.close();
  return pages;
};
