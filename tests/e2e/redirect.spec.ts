import { expect } from '@playwright/test';
import { test } from './fixtures/browser';
import { addresses } from './fixtures/maple';
import { htmlPage } from './fixtures/school';

for (const [way, answer] of [
  ['the server', { status: 302, headers: { location: addresses.proxy } }],
  ['a script', htmlPage('Wait', `<script>location.replace(${JSON.stringify(addresses.proxy)})</script>`)],
  ['a refresh', htmlPage('Wait', `<meta http-equiv="refresh" content="0;url=${addresses.proxy}">`)],
] as const) {
  test(`a harmless address that ${way} turns into a proxy is judged by where it ends`, async ({
    device,
    school,
    tab,
  }) => {
    school.serve(addresses.proxy, htmlPage('Free web', '<p>Any page, any time.</p>'));
    school.serve('http://short.example/abc', answer);
    await tab.goto('http://short.example/abc').catch(() => undefined);

    await expect(tab).toHaveURL(/blocked\.html\?ref=/);
    await expect.poll(() => device.incidents()).toMatchObject([{ host: addresses.proxyHost, count: 1 }]);
  });
}
