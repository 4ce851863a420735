import { expect, type Page } from '@playwright/test';
import { axeFaults } from './fixtures/axe';
import { test } from './fixtures/browser';
import { startDevice } from './fixtures/device';
import { addresses, maple } from './fixtures/maple';
import { htmlPage } from './fixtures/school';

const pin = '246810';

const openDoor = (popup: Page): Promise<void> =>
  popup.getByRole('button', { name: 'Teacher unlock' }).press('Enter');

const typePin = async (popup: Page, digits: string): Promise<void> => {
  const field = popup.getByLabel('Teacher PIN');
  // A refused PIN is wiped; typing before that would be wiped with it.
  await expect(field).toHaveValue('');
  await field.fill(digits);
  await popup.keyboard.press('Enter');
};

test('the first teacher chooses a PIN, sees what happened and settles it, with the keyboard alone', async ({
  device,
  school,
  tab,
}) => {
  await tab.goto(school.serve(addresses.game, htmlPage('Snake', '<p>Play now.</p>')));
  await expect.poll(() => device.incidents()).toHaveLength(1);
  const [incident] = await device.incidents();
  const popup = await device.openPopup();
  await openDoor(popup);
  await popup.getByLabel('New PIN').fill(pin);
  await popup.getByLabel('The same PIN again').fill(pin);
  expect(await axeFaults(popup)).toEqual([]);
  await popup.keyboard.press('Enter');

  await expect(popup.getByRole('button', { name: 'Lock now' })).toBeVisible();
  await expect(popup.locator('body')).toContainText(incident?.title ?? 'no incident');
  expect(await axeFaults(popup)).toEqual([]);

  await popup.getByRole('button', { name: 'Seen' }).first().press('Enter');
  await expect.poll(() => device.incidents()).toMatchObject([{ disposition: 'acknowledged' }]);

  await popup.getByRole('button', { name: 'Lock now' }).press('Enter');
  await expect(popup.getByRole('button', { name: 'Teacher unlock' })).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Seen' })).toHaveCount(0);
});

test('five wrong PINs make everyone wait, also after a restart', async ({ profile, school }) => {
  const before = await startDevice(profile, school.port);
  await before.configure({ ...maple, unlock: { pin } });
  const popup = await before.openPopup();
  await openDoor(popup);
  for (const [wrong, told] of [
    ['111111', /4 tries left/],
    ['222222', /3 tries left/],
    ['333333', /2 tries left/],
    ['444444', /one more try/i],
    ['555555', /pause/],
  ] as const) {
    await typePin(popup, wrong);
    await expect(popup.locator('form')).toContainText(told);
  }
  await expect(popup.getByText(/please wait/i)).toBeVisible();
  await before.close();

  const after = await startDevice(profile, school.port);
  const later = await after.openPopup();
  await openDoor(later);
  await expect(later.getByText(/please wait/i)).toBeVisible();
  await typePin(later, pin);
  await expect(later.getByRole('button', { name: 'Lock now' })).toHaveCount(0);
  await after.close();
});
