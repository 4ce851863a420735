import { expect } from '@playwright/test';
import { test } from './fixtures/browser';
import { addresses } from './fixtures/maple';
import { htmlPage } from './fixtures/school';

const opener = (features: string) =>
  `<button onclick="window.open('${addresses.proxy}', '_blank', '${features}')">Open</button>`;

for (const [way, markup] of [
  ['window.open', opener('')],
  ['window.open with noopener', opener('noopener')],
  ['window.open as a small window', opener('popup,width=400,height=300')],
  ['a link to a new tab', `<a role="button" target="_blank" href="${addresses.proxy}">Open</a>`],
  [
    'a script that fills the window later',
    `<button onclick="const fresh = window.open('about:blank'); fresh.location = '${addresses.proxy}'">Open</button>`,
  ],
] as const) {
  test(`a proxy opened by ${way} is blocked in the new tab, and the class page stays`, async ({
    device,
    school,
    tab,
  }) => {
    school.serve(addresses.proxy, htmlPage('Free web', '<p>Any page, any time.</p>'));
    await tab.goto(school.serve(addresses.classPage, htmlPage('Links', markup)));

    const opening = device.context.waitForEvent('page');
    await tab.getByRole('button', { name: 'Open' }).click();
    const opened = await opening;

    await expect(opened).toHaveURL(/blocked\.html\?ref=/);
    await expect(tab).toHaveURL(addresses.classPage);
    await expect
      .poll(() => device.incidents())
      .toMatchObject([{ action: 'block', host: addresses.proxyHost, count: 1 }]);
  });
}
