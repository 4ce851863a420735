import { expect } from '@playwright/test';
import { shadowText } from '../../scripts/shadow-text.mjs';
import { test } from './fixtures/browser';
import { htmlPage } from './fixtures/school';

const host = 'prizes.example';
const app = htmlPage(
  'Prizes',
  `<p id="view">Welcome.</p><a href="#/win">Win a phone</a>
  <script>
    addEventListener('hashchange', () => {
      document.querySelector('#view').innerHTML =
        '<label>Phone <input autocomplete="tel"></label><label>Birthday <input autocomplete="bday"></label>';
    });
  </script>`,
);

test('a form that an app shows under a new fragment is noticed, without any page being loaded', async ({
  device,
  school,
  tab,
}) => {
  await tab.goto(school.serve(`http://${host}/`, app));
  await expect(tab.getByText('Welcome.')).toBeVisible();
  expect(await device.incidents()).toEqual([]);

  await tab.getByRole('link', { name: 'Win a phone' }).click();
  await expect(tab.getByLabel('Phone')).toBeVisible();

  await expect.poll(() => shadowText(tab)).toMatch(/personal details/i);
  await expect.poll(() => device.incidents()).toMatchObject([{ ruleId: 'PRI-02', host, count: 1 }]);
});

test('when an app moves on from such a form without loading, the popup speaks of the new page', async ({
  device,
  school,
  tab,
}) => {
  const form = '<input autocomplete="tel"><input autocomplete="bday">';
  const moving = `<div id="view">${form}</div><button>Thanks</button>
    <script>
      document.querySelector('button').onclick = () => {
        document.querySelector('#view').textContent = 'Thank you.';
        history.pushState({}, '', '/thanks');
      };
    </script>`;
  await tab.goto(school.serve(`http://${host}/win`, htmlPage('Prizes', moving)));
  await expect.poll(() => device.incidents()).toHaveLength(1);
  const popup = await device.openPopup();
  await expect(popup.locator('body')).toContainText('Your school has a reminder for this page.');

  await tab.getByRole('button', { name: 'Thanks' }).press('Enter');
  await expect(async () => {
    await popup.reload();
    await expect(popup.locator('body')).toContainText('This page is fine.', { timeout: 1_000 });
  }).toPass({ timeout: 10_000 });
});
