import { expect, it } from 'vitest';
import { crowdedPack } from '../../../bench/packs/crowded-pack';
import { read, said } from '../../../fixtures/packs/maple';

it('ten thousand rules can be read, if each says no more than it must', () => {
  const { pack, problems } = read(crowdedPack({ rules: 10_000, lists: 0 }, () => ''));
  expect(problems.filter(({ level }) => level === 'error').map(said)).toEqual([]);
  expect(pack?.rules).toHaveLength(10_000);
});
