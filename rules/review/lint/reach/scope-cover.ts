import type { Scope } from '../../../model/pack';

const parts = ['grades', 'orgUnits', 'locations', 'roles'] as const;

/** Whether `wide` speaks of everyone that `narrow` speaks of. */
export const scopeCovers = (wide: Scope | undefined, narrow: Scope | undefined): boolean =>
  parts.every((part) => {
    const all: readonly unknown[] | undefined = wide?.[part];
    const some: readonly unknown[] | undefined = narrow?.[part];
    return all === undefined || (some?.every((one) => all.includes(one)) ?? false);
  });

/** Whether both speak of somebody. */
export const scopesMeet = (one: Scope | undefined, other: Scope | undefined): boolean =>
  parts.every((part) => {
    const ones: readonly unknown[] | undefined = one?.[part];
    const others: readonly unknown[] | undefined = other?.[part];
    return ones === undefined || others === undefined || ones.some((each) => others.includes(each));
  });
