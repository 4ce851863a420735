import type { TrustFault } from '../../rules/model/trust';

/** Each fault on a line of its own, with its advice. */
export const faultLines = (faults: readonly TrustFault[]): string =>
  faults.map(({ code, message, fix }) => `refused ${code} ${message} ${fix}\n`).join('');
