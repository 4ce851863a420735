import { setUp } from './setup.mjs';
import { run } from './stop.mjs';
import { browserTests } from './test-parts/browser-tests.mjs';
import { bundleSizes } from './test-parts/bundle-sizes.mjs';
import { toolPart } from './test-parts/command.mjs';
import { permissions } from './test-parts/permissions.mjs';
import { addUp, tally, tallyLine } from './test-parts/tally.mjs';
import { unitTests } from './test-parts/unit-tests.mjs';

/** In this order: what is quick to fail comes first, and the browser tests drive the build. */
const parts = [
  ['prepare', toolPart('wxt', ['prepare'])],
  ['types', toolPart('tsc', ['--noEmit'])],
  ['types of the pure rooms', toolPart('tsc', ['-p', 'tsconfig.rules.json'])],
  ['lint and format', toolPart('biome', ['check', '--error-on-warnings', '.'])],
  ['promises and types', toolPart('oxlint', ['--type-aware', '--deny-warnings'])],
  ['dead code', toolPart('knip', [])],
  ['unit tests', unitTests],
  ['build', toolPart('wxt', ['build'])],
  ['bundle sizes', bundleSizes],
  ['permissions', permissions],
  ['browser tests', browserTests],
];

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

/** A part that throws has failed once. */
async function takePart([name, part]) {
  console.log(`\n▸ ${name}`);
  const start = performance.now();
  const result = await part().catch((error) => tally(0, 1, 0, error.stack ?? String(error)));
  if (result.trouble) console.log(result.trouble.trimEnd());
  console.log(
    `  ${result.failed === 0 ? '✔' : '✖'} ${name}: ${tallyLine(result)} (${seconds(performance.now() - start)})`,
  );
  return { ...result, name };
}

await run(async () => {
  setUp();
  const results = [];
  for (const part of parts) results.push(await takePart(part));
  const sum = addUp(results);
  const broken = results.filter(({ failed }) => failed > 0).map(({ name }) => name);
  console.log(broken.length === 0 ? '' : `\nNot in order: ${broken.join(', ')}.`);
  console.log(tallyLine(sum));
  return sum.failed === 0 ? 0 : 1;
});
