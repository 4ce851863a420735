import { expect } from '@playwright/test';
import { axeFaults } from './fixtures/axe';
import { test } from './fixtures/browser';

for (const screen of ['notice.html', 'dashboard.html', 'blocked.html', 'popup.html']) {
  test(`${screen} has nothing for axe to find, in English and Spanish, light and dark`, async ({
    device,
  }) => {
    const page = await device.openPage(screen);
    await expect(page.getByRole('heading').first()).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);

    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await page.getByRole('combobox').first().selectOption('Español');
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    expect(await axeFaults(page)).toEqual([]);
  });
}
