import { expect } from '@playwright/test';
import { test } from './fixtures/browser';
import { addresses } from './fixtures/maple';
import { htmlPage } from './fixtures/school';

const markup = '<img src=x onerror="document.documentElement.dataset.ran=1"><b>bold</b>';
const escaped = markup.replaceAll('<', '&lt;').replaceAll('"', '&quot;');

test('a title with markup in it is never run or drawn on our pages', async ({ device, school, tab }) => {
  school.serve(addresses.proxy, htmlPage(escaped, '<p>Any page.</p>'));
  await tab.goto(`${addresses.proxy}?${encodeURIComponent(markup)}`).catch(() => undefined);
  await expect(tab).toHaveURL(/blocked\.html\?ref=/);
  await expect(tab.getByRole('heading', { level: 1 })).toBeVisible();

  const notice = await device.openPage('notice.html');
  await expect(notice.getByRole('heading').first()).toBeVisible();
  for (const page of [tab, notice]) {
    expect(await page.evaluate(() => document.documentElement.dataset.ran)).toBeUndefined();
    await expect(page.locator('img[src="x"]')).toHaveCount(0);
  }
});

test('a page with 50 MB of text stays usable and the next page is judged in time', async ({
  device,
  school,
  tab,
}) => {
  const paragraph = `<p>${'photosynthesis '.repeat(70)}</p>`;
  const body = paragraph.repeat((50 * 1024 * 1024) / paragraph.length);
  school.serve('http://huge.example/text', htmlPage('Huge', body));
  school.serve(addresses.proxy, htmlPage('Free web', '<p>Any page.</p>'));
  await tab.goto('http://huge.example/text', { waitUntil: 'domcontentloaded' });
  expect(await tab.evaluate(() => document.title)).toBe('Huge');

  const next = await device.context.newPage();
  await next.goto(addresses.proxy).catch(() => undefined);
  await expect(next).toHaveURL(/blocked\.html\?ref=/);
  await expect.poll(() => device.incidents()).toMatchObject([{ host: addresses.proxyHost }]);
});

test('a page that talks like the extension is not believed', async ({ device, school, tab }) => {
  const forged = ['pageReport', 'unlock', 'showBanner', 'setDisposition', 'summary'];
  const address = school.serve(
    'http://forger.example/',
    htmlPage(
      'Forger',
      `<script>
        for (const type of ${JSON.stringify(forged)}) {
          const message = { id: 1, type, data: { title: 'kill myself', pin: '246810', heading: 'FORGED' }, timestamp: 0 };
          postMessage(message, '*');
          dispatchEvent(new CustomEvent(type, { detail: message }));
          document.dispatchEvent(new CustomEvent(type, { detail: message }));
          try { chrome.runtime.sendMessage('${device.extensionId}', message); } catch (error) { window.refused = String(error); }
        }
        document.title = 'Sent';
      </script>`,
    ),
  );
  await tab.goto(address);
  await expect(tab).toHaveTitle('Sent');

  await tab.goto(school.serve(addresses.game, htmlPage('Snake', '<p>Play now.</p>')));
  await expect.poll(() => device.incidents()).toMatchObject([{ host: addresses.gameHost }]);
});
