import type { Taken } from './pack-activation';

/** Why a pack was not taken, in sentences for the administrator. */
export const sayWhyNot = (taken: Taken): string => {
  switch (taken.result) {
    case 'not-trusted':
      return taken.faults.map(({ message, fix }) => `${message} ${fix}`).join(' ');
    case 'refused':
      return taken.objections.map(({ message, fix }) => `${message} ${fix}`).join(' ');
    default:
      return 'The pack could not be stored on this device. It is tried again by itself.';
  }
};
