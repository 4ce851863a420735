import { expect } from '@playwright/test';
import { test } from './fixtures/browser';
import { addresses, maple } from './fixtures/maple';
import { htmlPage } from './fixtures/school';

test.use({ wishes: { keepsPages: true } });

const holiday = { ...maple, district: { name: 'Maple on holiday' }, bellSchedule: { days: [] } };
const game = htmlPage(
  'Snake',
  `<input autocomplete="tel"><input autocomplete="bday">
  <script>addEventListener('pageshow', ({ persisted }) => { document.documentElement.dataset.kept = persisted; })</script>`,
);

test('a page that the browser kept in memory is judged by the rules of now when the student goes back to it', async ({
  device,
  school,
  tab,
}) => {
  let loads = 0;
  school.serve(addresses.game, () => {
    loads += 1;
    return game;
  });
  school.serve(addresses.classPage, htmlPage('Fractions', '<p>Half of a half.</p>'));
  await device.configure(holiday);
  await tab.goto(addresses.game);
  // The form is noticed at any time: then the page has been read to its end.
  await expect.poll(() => device.incidents()).toMatchObject([{ ruleId: 'PRI-02' }]);
  await tab.goto(addresses.classPage);

  await device.configure(maple);
  // `goBack` would wait for a load that a page from memory never makes. The page is left after the call has returned.
  await tab.evaluate(() => {
    setTimeout(() => history.back());
  });
  await expect(tab.locator('html')).toHaveAttribute('data-kept', 'true');

  await expect
    .poll(() => device.incidents())
    .toMatchObject([{ ruleId: 'PRI-02' }, { ruleId: 'FOC-01', host: addresses.gameHost, count: 1 }]);
  expect(loads).toBe(1);
});
