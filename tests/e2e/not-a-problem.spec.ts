import { expect } from '@playwright/test';
import { test } from './fixtures/browser';
import { badgeOf } from './fixtures/in-extension';
import { addresses, maple } from './fixtures/maple';
import { htmlPage } from './fixtures/school';
import { openUnlocked, pin } from './fixtures/teacher';

test('“Not a problem” takes a note off the badge and the verdict, and the dashboard says the same', async ({
  device,
  school,
  tab,
}) => {
  await device.configure({ ...maple, unlock: { pin } });
  const bare = await device.openPage('manifest.json');
  // This machine has a posture of its own, which may count too.
  await expect.poll(() => device.incidents('device')).not.toEqual([]);
  const before = Number(await badgeOf(bare));
  school.serve(addresses.proxy, htmlPage('Free web', '<p>Any page, any time.</p>'));
  await tab.goto(addresses.proxy).catch(() => undefined);
  await expect.poll(() => badgeOf(bare)).toBe(String(before + 1));

  const popup = await openUnlocked(device, 'popup');
  await expect(popup.locator('body')).toContainText('Please act today');
  await popup.getByRole('button', { name: /^\d+\s*High$/ }).press('Enter');
  const note = popup.getByRole('listitem').filter({ hasText: addresses.proxyHost });
  await note.getByRole('button', { name: 'Not a problem' }).press('Enter');

  await expect(note.getByRole('button', { name: 'Not a problem' })).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => badgeOf(bare)).toBe(before === 0 ? '' : String(before));
  await expect.poll(() => device.incidents()).toMatchObject([{ disposition: 'not-a-problem' }]);
  const dashboard = await openUnlocked(device, 'dashboard');
  const row = dashboard.getByRole('row').filter({ hasText: addresses.proxyHost });
  await expect(row.locator('p')).toHaveText('Not a problem');
  await expect(dashboard.locator('body')).not.toContainText('Please act today');

  await row.getByRole('button', { name: 'Not a problem' }).press('Enter');
  await expect.poll(() => badgeOf(bare)).toBe(String(before + 1));
});
