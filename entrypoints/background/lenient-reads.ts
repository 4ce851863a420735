import type { Ports } from '../../rules/flows/ports';

/**
 * The records as the badge and the locked popup read them: what cannot be read counts as nothing there, so that
 * they can still say that nothing is recorded. `recording` knows of the failure by then.
 */
export const lenientReads = ({ log, posture, clock }: Pick<Ports, 'log' | 'posture' | 'clock'>) => ({
  clock,
  log: { ...log, dayCounters: (days: readonly string[]) => orNone(log.dayCounters(days)) },
  posture: { ...posture, rows: () => orNone(posture.rows()) },
});

const orNone = async <T>(reading: Promise<readonly T[]>): Promise<readonly T[]> => {
  try {
    return await reading;
  } catch (error) {
    console.error('The records cannot be read.', error);
    return [];
  }
};
