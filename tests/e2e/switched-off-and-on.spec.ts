import { expect } from '@playwright/test';
import { shadowText } from '../../scripts/shadow-text.mjs';
import { test } from './fixtures/browser';
import { setEnabled } from './fixtures/in-extension';
import { addresses } from './fixtures/maple';
import { htmlPage } from './fixtures/school';

test('a game opened while the extension was switched off is judged when it is on again, without loading anew', async ({
  device,
  school,
  tab,
}) => {
  let loads = 0;
  school.serve(addresses.game, () => {
    loads += 1;
    return htmlPage('Snake', '<p>Play now.</p>');
  });
  await setEnabled(device.context, device.extensionId, false);
  await tab.goto(addresses.game);
  await expect(tab.getByText('Play now.')).toBeVisible();

  await setEnabled(device.context, device.extensionId, true);

  await expect.poll(() => shadowText(tab)).toMatch(/class|teacher/i);
  await expect.poll(() => device.incidents()).toMatchObject([{ host: addresses.gameHost, count: 1 }]);
  expect(loads).toBe(1);
});
