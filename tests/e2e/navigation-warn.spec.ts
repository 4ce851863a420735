import { expect } from '@playwright/test';
import { shadowText } from '../../scripts/shadow-text.mjs';
import { test } from './fixtures/browser';
import { addresses } from './fixtures/maple';
import { htmlPage } from './fixtures/school';

test('a game opened in class shows a kind banner over the page, and one incident is stored', async ({
  device,
  school,
  tab,
}) => {
  school.serve(
    addresses.game,
    htmlPage('Snake', '<p style="height: 15rem">Use the arrow keys.</p><button>Play</button>'),
  );
  await tab.goto(`${addresses.game}?player=sam&level=3`);

  await expect.poll(() => shadowText(tab)).toMatch(/class|teacher/i);
  await expect.poll(() => device.incidents()).toHaveLength(1);
  const [incident] = await device.incidents();
  expect(incident).toMatchObject({ kind: 'page', action: 'warn', host: addresses.gameHost, count: 1 });
  expect(JSON.stringify(incident)).not.toMatch(/player|sam|snake/i);

  await expect(tab).toHaveURL(/coolmathgames/);
  await tab.getByRole('button', { name: 'Play' }).click();
  expect(await tab.evaluate(() => document.activeElement?.textContent)).toBe('Play');
});
