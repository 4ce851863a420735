import { mkdir } from 'node:fs/promises';
import { readTable } from '../read-table.mjs';
import { Stop } from '../stop.mjs';
import { ask } from './ask.mjs';
import { configuration } from './configuration.mjs';
import { takePortraits } from './portraits.mjs';
import { reasonsOf } from './reasons.mjs';
import { incidentLines, postureLines, stepLines } from './report.mjs';
import { steps } from './steps.mjs';
import { takeStep } from './take-step.mjs';
import { until } from './until.mjs';

const print = (lines) => console.log(lines.join('\n'));

const readingHosts = ['class.maple.example', 'almanac.example'];

/**
 * Walks the demo school and reports what Handrail made of it.
 * @param device from openDevice
 * @param {string} folder for the pictures, with a slash at its end
 * @returns {Promise<string[]>} one plain sentence for each thing that was not as expected
 */
export async function walk(device, folder) {
  await mkdir(folder, { recursive: true });
  const bare = await device.openPage('manifest.json');
  const isConfigured = async () => (await ask(bare, 'summary')).districtName === configuration.district.name;
  if (!(await until(isConfigured))) throw new Stop('The extension did not take up the demo’s configuration.');

  const troubles = [];
  for (const step of steps) {
    const taken = await takeStep(step, { device, bare, folder });
    print(stepLines({ ...taken, reasons: await reasonsOf(taken, bare) }));
    if (!taken.isAsExpected) troubles.push(`${step.name}: expected ${step.expect}, saw ${taken.verdict}.`);
    if (taken.verdict === 'supported') await taken.shown.close();
    if (step.screenshot !== 'warn.png') await taken.tab.close();
  }

  const stored = await readTable(bare, 'incidents');
  const incidents = stored.sort((one, other) => one.firstSeen - other.firstSeen);
  const accused = incidents.filter(
    ({ host, severity }) => readingHosts.includes(host) && severity !== 'info',
  );
  for (const { host, ruleId } of accused)
    troubles.push(`Reading on ${host} must accuse nobody, but ${ruleId} spoke.`);
  const { helpShown } = await ask(bare, 'noticeDetails');
  if (helpShown !== 1) troubles.push(`Help was shown once, but the counter says ${helpShown}.`);
  const isPostureKnown = await until(async () => (await readTable(bare, 'posture')).length > 0);
  if (!isPostureKnown) troubles.push('The posture of the device was not read.');
  print(incidentLines(incidents, helpShown));
  print(postureLines(await readTable(bare, 'posture')));
  await takePortraits(device, folder);
  return troubles;
}
