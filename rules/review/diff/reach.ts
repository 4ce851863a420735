import type { ChangeDirection } from '../../model/review';

/** What became of all that something covers. */
export type Reach = 'same' | 'wider' | 'narrower' | 'different';

/** Of several things that all count: one direction, or none that can be told. */
export const together = (reaches: readonly Reach[]): Reach => {
  const told = new Set(reaches.filter((reach) => reach !== 'same'));
  const [only] = told;
  return told.size > 1 ? 'different' : (only ?? 'same');
};

/** What it comes to where covering more means the opposite. */
export const turned = (reach: Reach): Reach =>
  reach === 'wider' ? 'narrower' : reach === 'narrower' ? 'wider' : reach;

/** More is wider. */
export const reachOfNumbers = (before: number, after: number): Reach =>
  before === after ? 'same' : after > before ? 'wider' : 'narrower';

/** Where something came in, something went out, both or neither. */
export const reachOf = (gained: boolean, lost: boolean): Reach =>
  gained ? (lost ? 'different' : 'wider') : lost ? 'narrower' : 'same';

/** How it feels to those whom it covers. */
export const directionOf = (reach: Reach): ChangeDirection =>
  reach === 'wider' ? 'stricter' : reach === 'narrower' ? 'gentler' : 'different';
