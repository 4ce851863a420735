import { isIpAddress } from '../hosts/host-name';
import { HostWalk } from '../hosts/host-walk';
import { gramSeed, gramShift, gramSlot, nameNumberMask, nameSlot } from './url-filter-tables';

/** At most half full, so that a search ends soon. */
const slotCountFor = (entries: number): number => 2 ** Math.ceil(Math.log2(Math.max(1, entries) * 2));

const firstFree = (slots: Int32Array | Uint32Array, from: number): number => {
  let slot = from & (slots.length - 1);
  while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
  return slot;
};

/** The table in which an address's names are looked up. */
export const nameSlotsOf = (
  names: readonly { readonly name: string; readonly port: number }[],
): Int32Array => {
  const slots = new Int32Array(slotCountFor(names.length));
  const numbers = nameNumberMask(names.length);
  const walk = new HostWalk();
  for (const [number, { name, port }] of names.entries()) {
    const isEmpty = name === '';
    walk.walk(name, name.endsWith(':') || isIpAddress(name));
    // Longer than any host an address can have: never looked for.
    if (walk.count === 0 && !isEmpty) continue;
    const hash = isEmpty ? 0 : (walk.one[walk.count - 1] ?? 0);
    const tag = isEmpty ? 0 : (walk.other[walk.count - 1] ?? 0);
    slots[firstFree(slots, nameSlot(hash, port))] = (tag & ~numbers) | (number + 1);
  }
  return slots;
};

/** The table in which the grams of a path are looked up, a quarter full: most are looked up in vain. */
export const gramSlotsOf = (
  grams: readonly { readonly path: number; readonly code: number }[],
): Uint32Array => {
  const slots = new Uint32Array(slotCountFor(grams.length * 2));
  const shift = gramShift(slots.length);
  for (const [number, { path, code }] of grams.entries()) {
    slots[firstFree(slots, gramSlot(gramSeed(path), code, shift))] = number + 1;
  }
  return slots;
};
