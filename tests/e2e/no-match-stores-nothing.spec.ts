import { expect } from '@playwright/test';
import { test } from './fixtures/browser';
import { everythingStored } from './fixtures/in-extension';
import { addresses } from './fixtures/maple';
import { htmlPage } from './fixtures/school';

test('pages that break no rule leave no trace on the device', async ({ device, school, tab }) => {
  const hosts = ['class.maple.example', 'rivers-of-europe.example', 'library-hours.example'];
  for (const host of hosts) {
    const address = school.serve(
      `http://${host}/reading`,
      htmlPage('Reading', '<p>A zeppelin over the river.</p>'),
    );
    await tab.goto(`${address}?chapter=seven`);
  }
  // A page that does break a rule comes last: once it is stored, the others have been judged too.
  await tab.goto(school.serve(addresses.game, htmlPage('Snake', '<p>Play now.</p>')));
  await expect.poll(() => device.incidents()).toHaveLength(1);

  const kept = JSON.stringify(await everythingStored(await device.openPage('manifest.json')));
  expect(kept).toContain(addresses.gameHost);
  for (const trace of [...hosts.slice(1), 'chapter', 'seven', 'zeppelin']) expect(kept).not.toContain(trace);
});
