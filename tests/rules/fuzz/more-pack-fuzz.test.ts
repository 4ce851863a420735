import { expect, it } from 'vitest';
import { tryAll } from './try-all';

// A file of its own: files run side by side.
it('5,000 further mutants do no harm', async () => {
  expect((await tryAll(5000, 10_000)).harm).toEqual([]);
}, 240_000);
