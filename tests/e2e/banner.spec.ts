import { expect, type Page } from '@playwright/test';
import { shadowText } from '../../scripts/shadow-text.mjs';
import { test } from './fixtures/browser';
import { addresses } from './fixtures/maple';
import { htmlPage } from './fixtures/school';

/** Whether what a person sees and clicks at the top of the page is the banner. */
const isOnTop = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const top = document.elementFromPoint(innerWidth / 2, 20);
    return top instanceof HTMLElement && top.popover === 'manual';
  });

/** Moves by keyboard until something inside the banner has the focus. */
const tabIntoBanner = (page: Page): Promise<void> =>
  expect(async () => {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => (document.activeElement as HTMLElement | null)?.popover)).toBe('manual');
  }).toPass({ timeout: 5_000 });

test('the banner leaves the focus where the student types, and Escape closes it from inside', async ({
  school,
  tab,
}) => {
  const typing = '<p style="height: 15rem">Your name?</p><input autofocus aria-label="Name">';
  await tab.goto(school.serve(addresses.game, htmlPage('Snake', typing)));
  await expect.poll(() => isOnTop(tab)).toBe(true);
  await expect(tab.getByLabel('Name')).toBeFocused();
  await tab.keyboard.type('Sam');
  await expect(tab.getByLabel('Name')).toHaveValue('Sam');
  await tab.keyboard.press('Escape');
  expect(await isOnTop(tab)).toBe(true);

  await tabIntoBanner(tab);
  await tab.keyboard.press('Escape');
  await expect.poll(() => shadowText(tab)).toBe('');
  expect(await isOnTop(tab)).toBe(false);
});

for (const [trick, style] of [
  ['hides everything', '* { display: none !important }'],
  [
    'makes everything invisible',
    '* { opacity: 0 !important; visibility: hidden !important; pointer-events: none !important }',
  ],
  ['moves everything away', '* { transform: translateX(-200vw) !important; inset: auto !important }'],
  ['clips everything', '* { clip-path: inset(50%) !important; width: 0 !important; height: 0 !important }'],
] as const) {
  test(`the banner is seen on a page whose style ${trick}`, async ({ school, tab }) => {
    await tab.goto(
      school.serve(addresses.game, htmlPage('Snake', `<style>${style}</style><p>Play now.</p>`)),
    );
    await expect.poll(() => shadowText(tab)).toMatch(/class|teacher/i);
    await expect.poll(() => isOnTop(tab)).toBe(true);
  });
}

test('“Go back” on the banner leads back to class', async ({ school, tab }) => {
  await tab.goto(school.serve(addresses.classPage, htmlPage('Fractions', '<p>Half of a half.</p>')));
  await tab.goto(school.serve(addresses.game, htmlPage('Snake', '<p>Play now.</p>')));
  await expect.poll(() => shadowText(tab)).toMatch(/go back/i);
  await tabIntoBanner(tab);
  await tab.keyboard.press('Enter');
  await expect(tab).toHaveURL(addresses.classPage);
});
