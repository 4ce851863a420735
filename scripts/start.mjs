import { join } from 'node:path';
import { build } from './build.mjs';
import { root, setUp } from './setup.mjs';
import { run } from './stop.mjs';

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const invitation = `
The demo school is open. Try its cards, then open Handrail from the toolbar
(the puzzle piece, or Alt+Shift+A). The teacher PIN is 246810.
Close the browser when you are done.
`;

async function letPersonTry(device) {
  const closed = new Promise((resolve) => device.context.on('close', resolve));
  const [tab] = device.context.pages();
  await tab.goto('http://start.maple.example/');
  console.log(invitation);
  await closed;
  return 0;
}

async function walkAlone(device) {
  const { walk } = await import('./demo/walk.mjs');
  const troubles = await walk(device, join(root, '.output/demo/'));
  if (troubles.length > 0) {
    console.error(
      `\nNot everything went as expected:\n${troubles.map((trouble) => `- ${trouble}`).join('\n')}`,
    );
    return 1;
  }
  console.log('\nEverything went as expected. Pictures are in .output/demo/.');
  return 0;
}

await run(async () => {
  const { browser } = setUp();
  const extension = build();
  const { openDemoSchool } = await import('../demo/server.mjs');
  const { openDevice } = await import('./demo/device.mjs');
  const headed = hasDisplay() && !process.env.CI;
  const school = await openDemoSchool();
  const device = await openDevice({ browser, extension, port: school.port, headed });
  try {
    return await (headed ? letPersonTry(device) : walkAlone(device));
  } finally {
    await device.close();
    school.close();
  }
});
