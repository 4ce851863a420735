import { describe, expect, test } from 'vitest';
import { mayLayDown, whyNotHere } from '../../entrypoints/background/class-packs';
import type { ShelvedPack } from '../../rules/flows/pack-ports';
import type { Configuration } from '../../rules/model/configuration';
import { aPack } from '../fixtures/engine/packs';
import { shelvedPack } from '../fixtures/shelved-packs';

const managedOrigin = { kind: 'managed', url: 'https://packs.maple.example/' } as const;
const district = await shelvedPack(aPack(), [], { origin: managedOrigin });
const ofClass = await shelvedPack(aPack({ layer: 'class' }));

const deskWith = (configuration: Configuration, staged: ShelvedPack, managed = true) => {
  const holder = { current: async () => ({ known: { managed, configuration } }) };
  const shelf = { active: async () => ({ packs: [district, ofClass], damaged: [] }) };
  const desk = { holder, ports: { shelf, staged: { find: async () => staged } } };
  return desk as unknown as Parameters<typeof whyNotHere>[1];
};
const allowed = { classPacks: true };
const answer = (configuration: Configuration, staged: ShelvedPack, managed?: boolean) =>
  whyNotHere('staged', deskWith(configuration, staged, managed));

describe('on a managed device', () => {
  test('no pack is taken unless the administrator allows class packs', async () => {
    expect(await answer({}, ofClass)).toEqual({ result: 'not-allowed' });
    expect(await answer({ classPacks: false }, ofClass)).toEqual({ result: 'not-allowed' });
    expect(await answer(allowed, ofClass)).toBeUndefined();
  });
  test.each(['base', 'district', 'school'] as const)('a pack of the %s layer never is', async (layer) => {
    expect(await answer(allowed, await shelvedPack(aPack({ layer })))).toEqual({ result: 'not-allowed' });
  });
  test('a class pack may not take the place of the administrator’s', async () => {
    const thief = await shelvedPack(aPack({ layer: 'class', id: 'maple-district' }));
    expect(await answer(allowed, thief)).toMatchObject({
      result: 'refused',
      objections: [
        { message: 'The administrator’s pack “Maple district” has the id maple-district already.' },
      ],
    });
  });
  test('a class pack may be laid down, and nothing else', async () => {
    const desk = deskWith(allowed, ofClass);
    expect(await mayLayDown('maple-class', desk)).toBe(true);
    expect(await mayLayDown('maple-district', desk)).toBe(false);
    expect(await mayLayDown('maple-class', deskWith({}, ofClass))).toBe(false);
  });
});

test('on a device that nobody manages every pack may come and go', async () => {
  expect(await answer({}, district, false)).toBeUndefined();
  expect(await mayLayDown('maple-district', deskWith({}, district, false))).toBe(true);
});
