import { readTable } from '../read-table.mjs';
import { shadowText } from '../shadow-text.mjs';
import { configuration } from './configuration.mjs';
import { until } from './until.mjs';

const counselor = configuration.support[0].name;

/** The headings of the banner and of the cover. Buttons come before the words, so they prove nothing yet. */
const speaks = /A note from your school|Your school has closed this part of the page/;

const countsOf = (incidents) => new Map(incidents.map(({ id, count }) => [id, count]));

/** What there is to see now: the page that was opened, and a page of help where one opened beside it. */
async function look({ device, tab }) {
  if (device.isBlockPage(tab.url())) return { verdict: 'blocked', page: tab };
  for (const page of device.context.pages()) {
    const isHelp = page !== tab && device.isBlockPage(page.url());
    if (isHelp && (await page.locator('body').innerText()).includes(counselor))
      return { verdict: 'supported', page };
  }
  const words = await shadowText(tab);
  return { verdict: speaks.test(words) ? 'warned' : 'fine', page: tab, words };
}

/** The banner's own words, or what the page that took its place says in its first lines. */
async function wordsOf({ verdict, page, words }) {
  if (verdict === 'warned') return words;
  if (verdict === 'fine') return '';
  await page.getByRole('heading', { level: 1 }).waitFor();
  const text = (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
  return text.replace(/^(.{0,200})\s.*$/, '$1 …');
}

/**
 * Does one step in a fresh tab and reports what came of it.
 * @returns the step with `verdict`, `words` for the student, `recorded` incidents and `isAsExpected`
 */
export async function takeStep(step, { device, bare, folder }) {
  const before = countsOf(await readTable(bare, 'incidents'));
  const tab = await device.context.newPage();
  // A block takes the place of the navigation, which the browser reports as broken off.
  await tab.goto(step.visit).catch(() => undefined);
  if (step.click) await tab.getByText(step.click).click();

  const wanted = step.expect === 'covered' ? 'warned' : step.expect;
  const recordedNow = async () =>
    (await readTable(bare, 'incidents')).filter(
      ({ id, count, kind }) => kind === 'page' && before.get(id) !== count,
    );
  const isThere = async () => {
    const seen = await look({ device, tab });
    const recorded = await recordedNow();
    const isStored = step.rule === undefined || recorded.some(({ ruleId }) => ruleId === step.rule);
    return seen.verdict === wanted && isStored;
  };
  const isAsExpected = await until(isThere);
  const seen = await look({ device, tab });
  if (step.screenshot) await seen.page.screenshot({ path: `${folder}${step.screenshot}` });
  return {
    ...step,
    isAsExpected,
    verdict: isAsExpected ? step.expect : seen.verdict,
    words: await wordsOf(seen),
    recorded: await recordedNow(),
    tab,
    shown: seen.page,
  };
}
