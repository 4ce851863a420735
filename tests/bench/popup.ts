import type { Page } from '@playwright/test';
import { type BenchBrowser, builtExtension, openBrowser, originOf } from './browser/bench-browser';
import { makeEmptyExtension } from './browser/empty-extension';
import { openSite } from './browser/site';
import { printFigures } from './measure/table';
import { answerMs, ask, store } from './popup/in-extension';
import { openPainted, type Painted, watchFor } from './popup/painted';
import { storedRows } from './popup/seed';

const rounds = 15;
const untimedRounds = 2;
const incidentCount = 10_000;
const pin = '246810';
/** The popup's summary, or the blank page's only element. */
const watched = '.locked, body > main';

const empty = await makeEmptyExtension('nothing.invalid/');
const site = await openSite(() => '<!doctype html><title>Page</title>');
const origin = originOf(builtExtension);

interface Lane {
  readonly browser: BenchBrowser;
  readonly page: Page;
  /** A page that stays open and asks as an unlocked popup would. */
  readonly desk: Page;
  readonly token: string;
  readonly popup: Painted[];
  readonly teacherMs: number[];
}

const openLane = async (count: number): Promise<Lane> => {
  const browser = await openBrowser({ extensions: [builtExtension, empty.folder], port: site.port });
  const desk = await browser.context.newPage();
  await desk.goto(`${origin}manifest.json`);
  await ask(desk, 'summary');
  const reply = (await ask(desk, 'unlock', { pin })) as { readonly token?: string };
  if (reply.token === undefined) throw new Error('The bench could not unlock the summary.');
  if (count > 0) await store(desk, storedRows(count, Date.now()));
  const { notesToday } = (await ask(desk, 'summary')) as { readonly notesToday: number };
  if (notesToday < count / 10) throw new Error(`Of ${count} incidents the popup sees ${notesToday} today.`);
  const page = await browser.context.newPage();
  await watchFor(page, watched);
  return { browser, page, desk, token: reply.token, popup: [], teacherMs: [] };
};

const full = await openLane(incidentCount);
const fresh = await openLane(0);
const blankPages: Painted[] = [];
try {
  for (let round = 0; round < untimedRounds + rounds; round += 1) {
    const isTimed = round >= untimedRounds;
    for (const lane of round % 2 === 0 ? [full, fresh] : [fresh, full]) {
      const painted = await openPainted(lane.page, `${origin}popup.html`);
      const teacherMs = await answerMs(lane.desk, 'teacherSummary', { token: lane.token });
      if (!isTimed) continue;
      lane.popup.push(painted);
      lane.teacherMs.push(teacherMs);
    }
    const painted = await openPainted(full.page, `${originOf(empty.folder)}blank.html`);
    if (isTimed) blankPages.push(painted);
  }
  const first = (painted: readonly Painted[]) => painted.map(({ firstMs }) => firstMs);
  const awaited = (painted: readonly Painted[]) => painted.map(({ awaitedMs }) => awaitedMs);
  const blankPage = { against: 'a blank extension page', baseline: awaited(blankPages) };
  const withNone = 'the same on a fresh device';
  printFigures(`Popup with 10,000 incidents stored (${rounds} rounds, worker running)`, [
    {
      what: 'first paint',
      measured: first(full.popup),
      against: 'a blank extension page',
      baseline: first(blankPages),
    },
    { what: 'summary painted', measured: awaited(full.popup), ...blankPage },
    {
      what: 'summary painted',
      measured: awaited(full.popup),
      against: withNone,
      baseline: awaited(fresh.popup),
    },
    {
      what: 'teacher’s summary answered',
      measured: full.teacherMs,
      against: withNone,
      baseline: fresh.teacherMs,
    },
  ]);
} finally {
  await Promise.all([full, fresh].map(({ browser }) => browser.close()));
  site.close();
  await empty.remove();
}
