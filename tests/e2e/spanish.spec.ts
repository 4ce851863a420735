import { expect } from '@playwright/test';
import { shadowText } from '../../scripts/shadow-text.mjs';
import { test } from './fixtures/browser';
import { addresses } from './fixtures/maple';
import { htmlPage } from './fixtures/school';

test.use({ wishes: { language: 'es-US' } });

test('a student whose browser reads Spanish first is spoken to in Spanish, on every page', async ({
  device,
  school,
  tab,
}) => {
  await tab.goto(school.serve(addresses.game, htmlPage('Snake', '<p>Play now.</p>')));
  await expect.poll(() => shadowText(tab)).toMatch(/Una nota de tu escuela.*sitio de juegos.*Volver/);
  const popup = await device.openPopup();
  // The first drawing may come before the automation has set the language of a tab that the extension opened.
  await popup.reload();
  await expect(popup.locator('html')).toHaveAttribute('lang', 'es');
  await expect(popup.locator('body')).toContainText('sitio de juegos');

  school.serve(addresses.proxy, htmlPage('Free web', '<p>Any page, any time.</p>'));
  await tab.goto(addresses.proxy).catch(() => undefined);
  await expect(tab).toHaveURL(/blocked\.html\?ref=/);
  await expect(tab.locator('html')).toHaveAttribute('lang', 'es');
  await expect(tab.locator('body')).toContainText('proxy web');
  await expect(tab.getByRole('button', { name: 'Volver' })).toBeVisible();
});
