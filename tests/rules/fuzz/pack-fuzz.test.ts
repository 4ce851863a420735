import { describe, expect, it } from 'vitest';
import { seedPacks } from './seed-packs';
import { tryAll } from './try-all';
import { tryMutant } from './try-mutant';

const mutants = 5000;

describe('whatever becomes of a pack on its way', () => {
  it.each(seedPacks)('what the mutants are made of is right: %#', async (text) => {
    expect((await tryMutant(text)).wrong).toEqual([]);
  });

  it('5,000 mutants do no harm: none crashes, hangs, breaks a promise or touches what is in force', async () => {
    const { harm, outcomes } = await tryAll(0, mutants);
    expect(harm).toEqual([]);
    // Were they all refused at once, little would have been tried.
    for (const count of Object.values(outcomes)) expect(count).toBeGreaterThan(mutants / 200);
  }, 240_000);
});
