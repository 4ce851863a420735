import { expect } from '@playwright/test';
import { shadowText } from '../../scripts/shadow-text.mjs';
import { test } from './fixtures/browser';
import { addresses } from './fixtures/maple';
import { htmlPage } from './fixtures/school';

const frameOf = (address: string): string => `<iframe title="inner" src="${address}"></iframe>`;
const asData = (markup: string): string => `data:text/html,${encodeURIComponent(markup)}`;
const middle = 'http://middle.example/';

for (const [where, markup] of [
  ['inside a data: frame', frameOf(asData(frameOf(addresses.proxy)))],
  ['two frames deep', frameOf(middle)],
  ['in a data: frame two frames deep', frameOf(asData(frameOf(middle)))],
] as const) {
  test(`a blocked page ${where} is covered, and the page around it stays`, async ({
    device,
    school,
    tab,
  }) => {
    school.serve(addresses.proxy, htmlPage('Free web', '<p>Any page, any time.</p>'));
    school.serve(middle, htmlPage('Middle', frameOf(addresses.proxy)));
    await tab.goto(school.serve(addresses.classPage, htmlPage('Links', markup)));

    await expect.poll(() => shadowText(tab)).toMatch(/closed this part/i);
    const frame = tab.frames().find((candidate) => candidate.url() === addresses.proxy);
    await expect.poll(() => frame?.locator('body').count()).toBe(0);
    await expect(tab.getByRole('heading', { name: 'Links' })).toBeVisible();
    await expect
      .poll(() => device.incidents())
      .toMatchObject([{ action: 'block', host: addresses.proxyHost, count: 1 }]);
  });
}
