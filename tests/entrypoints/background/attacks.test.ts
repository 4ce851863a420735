import { beforeAll, describe, expect, it, vi } from 'vitest';
import { sayWhyNot } from '../../../entrypoints/background/say-why-not';
import { attacks } from '../../fixtures/trust/attacks';
import { sentenceOf } from '../../fixtures/trust/judge-scene';
import { aBackground, chosen } from './a-background';
import { goodArchive, misstatements, takeFirst } from './good-pack';
import { afterReview } from './staged-attacks';

vi.mock('wxt/browser', () => import('./fake-browser'));

const device = aBackground();
let good: Awaited<ReturnType<typeof device.standing>>;

beforeAll(async () => {
  await takeFirst(device);
  good = await device.standing();
});

it('the good pack is in force and blocks', () => {
  expect(good).toMatchObject({ packs: [{ revision: 13 }], leftOut: [], effects: ['block'] });
});

describe('an attack leaves the good pack in force, and is told in these words', () => {
  it.each([...attacks, ...misstatements])('$name', async ({ make, says }) => {
    const { files, ...settings } = await make();
    await device.configure(settings);
    const reading = await device.read(chosen(files));
    expect(reading.kind === 'not-trusted' ? reading.faults.map(sentenceOf) : reading).toEqual(says);
    expect(await device.standing()).toEqual(good);
  });
});

describe('so does one between the review and the activation', () => {
  it.each(afterReview)('$name', async ({ change, settings = {}, wish = {}, says }) => {
    await device.configure();
    const reading = await device.read(chosen(await goodArchive(14)));
    if (reading.kind !== 'reviewed') throw new Error(JSON.stringify(reading));
    await change?.(device.ports, reading.staged);
    await device.configure(settings);
    expect(sayWhyNot(await device.take(reading.staged, wish))).toBe(says);
    expect(await device.standing()).toEqual(good);
  });
});

it('after all of them the next good pack is taken', async () => {
  await device.configure();
  const reading = await device.read(chosen(await goodArchive(14)));
  expect(reading).toMatchObject({ kind: 'reviewed', review: { signers: ['maple-ana'] } });
  const taken = reading.kind === 'reviewed' && (await device.take(reading.staged));
  expect(taken).toMatchObject({ result: 'activated' });
  expect(await device.standing()).toMatchObject({ packs: [{ revision: 14 }], effects: ['block'] });
});
