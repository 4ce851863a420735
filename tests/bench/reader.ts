import { builtExtension, openBrowser, originOf } from './browser/bench-browser';
import { openSite } from './browser/site';
import { printFigures } from './measure/table';
import { measureWays } from './reader/measure-ways';
import { pagesToRead } from './reader/pages';
import { ms, printWays } from './reader/print-ways';
import { type MainThread, profileOpening } from './reader/profile';

/** So many of the largest that the bench stays under a minute; the slowest turns may lie in others. */
const readPages = Number(process.env['HANDRAIL_BENCH_PAGES'] ?? 6);
const profiledPages = 5;

const pages = pagesToRead();
const htmlAt = new Map(pages.map(({ name, html }) => [`/${name}`, html]));
const names = pages.map(({ name }) => name);
const site = await openSite((path) => htmlAt.get(path));
const addressOf = (name: string) => `http://127.0.0.1:${site.port}/${name}`;

/** What the built extension really takes, from its script's first line to the report. */
const measureObserver = async (): Promise<readonly MainThread[]> => {
  const browser = await openBrowser({ extensions: [builtExtension], port: site.port });
  const tab = await browser.context.newPage();
  const seen: MainThread[] = [];
  for (const name of names.slice(0, profiledPages)) {
    seen.push(await profileOpening(tab, addressOf(name), originOf(builtExtension)));
  }
  await browser.close();
  return seen;
};

try {
  printWays(await measureWays(names.slice(0, readPages), { port: site.port, addressOf }), names.length);
  const seen = await measureObserver();
  const observer = seen.map(({ observerMs }) => observerMs);
  printFigures(`Opening a page with the built extension (${seen.length} largest pages, sampled)`, [
    {
      what: 'everything the observer does in the page',
      measured: observer,
      against: 'all else on its main thread',
      baseline: seen.map(({ pageMs }) => pageMs),
    },
  ]);
  console.log(`\nMost for one page: ${ms(Math.max(...observer))}.`);
} finally {
  site.close();
}
