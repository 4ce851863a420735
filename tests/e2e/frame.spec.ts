import { expect } from '@playwright/test';
import { shadowText } from '../../scripts/shadow-text.mjs';
import { test } from './fixtures/browser';
import { addresses } from './fixtures/maple';
import { htmlPage } from './fixtures/school';

test('a blocked page inside a frame is covered, and the page around it stays', async ({
  device,
  school,
  tab,
}) => {
  school.serve(addresses.proxy, htmlPage('Free web', '<p>Any page, any time.</p>'));
  school.serve(
    addresses.classPage,
    htmlPage('Links', `<iframe title="Free web" src="${addresses.proxy}"></iframe>`),
  );
  await tab.goto(addresses.classPage);

  await expect.poll(() => shadowText(tab)).not.toBe('');
  await expect(tab).toHaveURL(addresses.classPage);
  await expect(tab.getByRole('heading', { name: 'Links' })).toBeVisible();
  await expect.poll(() => device.incidents()).toMatchObject([{ action: 'block', host: addresses.proxyHost }]);
});

const form = `<form>
  <label>Phone <input type="tel" autocomplete="tel"></label>
  <label>Street <input autocomplete="street-address"></label>
  <label>Birthday <input type="date" autocomplete="bday"></label>
</form>`;

for (const [kind, script] of [
  ['srcdoc', 'frame.srcdoc = form'],
  [
    'about:blank',
    'frame.onload = () => { frame.contentDocument.body.innerHTML = form }; frame.src = "about:blank"',
  ],
  ['blob:', 'frame.src = URL.createObjectURL(new Blob([form], { type: "text/html" }))'],
] as const) {
  test(`personal details asked for in a ${kind} frame are noticed`, async ({ device, school, tab }) => {
    const host = 'prizes.example';
    const address = school.serve(
      `http://${host}/win`,
      htmlPage(
        'Win a prize',
        `<script>
          const form = ${JSON.stringify(form)};
          const frame = document.createElement('iframe');
          ${script};
          document.body.append(frame);
        </script>`,
      ),
    );
    await tab.goto(address);
    await expect.poll(() => device.incidents()).toMatchObject([{ kind: 'page', action: 'warn', host }]);
  });
}
