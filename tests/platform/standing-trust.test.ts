import { expect, test } from 'vitest';
import { withStandingTrust } from '../../platform/standing-trust';
import { readTrust } from '../../rules/trust/read-trust';

const closed = { keys: ['a key'] };
const district = { name: 'Maple' };

test('a trust that the browser dropped goes on being in force', () => {
  expect(withStandingTrust({ district }, { district, trust: closed })).toEqual({ district, trust: closed });
});

test('a trust that is there takes the place of the one before, also where it opens the door', () => {
  const open = { required: false };
  expect(withStandingTrust({ trust: open }, { trust: closed })).toEqual({ trust: open });
  expect(readTrust(open)).toEqual({ state: 'open' });
});

test('nothing is made up where none stood', () => {
  for (const before of [undefined, null, 'text', {}, { district }]) {
    expect(withStandingTrust({ district }, before)).toEqual({ district });
  }
});
