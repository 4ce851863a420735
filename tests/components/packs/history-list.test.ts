import { expect, it } from 'vitest';
import { packMoves } from '../../../components/packs/history-list';

const pack = (packId: string, revision: number) => ({ packId, name: packId, revision });

it('a policy is told by what came, what went and what moved to another revision', () => {
  const before = [pack('starter', 3), pack('maple', 13), pack('class-7b', 1)];
  const after = [pack('starter', 3), pack('maple', 14), pack('class-8a', 1)];
  expect(packMoves(after, before)).toEqual({
    came: [pack('class-8a', 1)],
    left: [pack('class-7b', 1)],
    moved: [{ ...pack('maple', 14), from: 13 }],
  });
  expect(packMoves([pack('maple', 14)], [])).toMatchObject({ came: [pack('maple', 14)] });
});

it('nothing is called new where the policy before is not known', () => {
  expect(packMoves([pack('maple', 3)], undefined)).toEqual({ came: [], left: [], moved: [] });
});
