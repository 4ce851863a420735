import { expect } from '@playwright/test';
import { shadowText } from '../../scripts/shadow-text.mjs';
import { test } from './fixtures/browser';
import { addresses } from './fixtures/maple';
import { htmlPage } from './fixtures/school';

const long = 'x'.repeat(70_000);

test('a proxy is blocked however long its address is made', async ({ device, school, tab }) => {
  school.serve(addresses.proxy, htmlPage('Free web', '<p>Any page, any time.</p>'));
  await tab.goto(`${addresses.proxy}?${long}`).catch(() => undefined);
  await expect(tab).toHaveURL(/blocked\.html\?ref=/);
  await expect(tab.locator('body')).toContainText(addresses.proxyHost);
  await expect.poll(() => device.incidents()).toMatchObject([{ action: 'block', host: addresses.proxyHost }]);
});

test('a game is noticed however long a fragment is hung on its address', async ({ device, school, tab }) => {
  school.serve(addresses.game, htmlPage('Snake', '<p>Play now.</p>'));
  await tab.goto(`${addresses.game}#${long}`);
  await expect.poll(() => shadowText(tab)).toMatch(/class|teacher/i);
  await expect.poll(() => device.incidents()).toMatchObject([{ host: addresses.gameHost, count: 1 }]);
});

test('a title without end keeps nothing on the page from being noticed', async ({ device, school, tab }) => {
  const form = '<input autocomplete="tel"><input autocomplete="bday">';
  const host = 'prizes.example';
  await tab.goto(school.serve(`http://${host}/`, htmlPage(long, form)));
  await expect.poll(() => device.incidents()).toMatchObject([{ ruleId: 'PRI-02', host, count: 1 }]);
  expect(JSON.stringify(await device.incidents())).not.toContain('xxxx');
});
