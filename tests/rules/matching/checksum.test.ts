import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksum } from '../../../rules/matching/checksum';

describe('checksum', () => {
  it.each([1, 3, 4, 17, 64, 203])('notices every flipped bit of %i bytes', (length) => {
    const bytes = Uint8Array.from({ length }, (_, at) => at * 37);
    const right = checksum(bytes);
    for (let bit = 0; bit < length * 8; bit += 1) {
      const flipped = bytes.slice();
      flipped[bit >>> 3] = (flipped[bit >>> 3] ?? 0) ^ (1 << (bit & 7));
      if (checksum(flipped) === right) expect.fail(`Bit ${bit} is not noticed.`);
    }
  });

  it('notices lost, added and exchanged bytes', () => {
    const zeros = Array.from({ length: 70 }, (_, length) => checksum(new Uint8Array(length)));
    expect(new Set(zeros).size).toBe(70);
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 2, maxLength: 80 }), fc.nat(), fc.nat(), (bytes, one, other) => {
        const [a, b] = [one % bytes.length, other % bytes.length];
        const exchanged = bytes.slice();
        [exchanged[a], exchanged[b]] = [bytes[b] ?? 0, bytes[a] ?? 0];
        expect(checksum(exchanged) === checksum(bytes)).toBe(bytes[a] === bytes[b]);
        expect(checksum(bytes.subarray(1))).not.toBe(checksum(bytes));
      }),
    );
  });

  it('is a number of 32 bits and the same wherever the bytes lie', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(9), (bytes, offset) => {
        const room = new Uint8Array(120);
        room.set(bytes, offset);
        const sum = checksum(room.subarray(offset, offset + bytes.length));
        expect(sum).toBe(checksum(bytes));
        expect(sum).toBe(sum >>> 0);
      }),
    );
  });
});
