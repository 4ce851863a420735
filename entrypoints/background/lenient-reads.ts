import type { Ports } from '../../rules/flows/ports';

type Readable = Pick<Ports, 'log' | 'posture' | 'clock'>;

/**
 * The records as screens and badge read them: what cannot be read counts as nothing there, so that they can still
 * say that nothing is recorded. `recording` knows of the failure by then.
 */
export const lenientReads = ({ log, posture, clock }: Readable): Readable => ({
  clock,
  log: {
    ...log,
    dayCounters: (days) => orElse(log.dayCounters(days), []),
    recent: (limit) => orElse(log.recent(limit), []),
    worst: (days) => orElse(log.worst(days), undefined),
    notes: (sinceDay, limit) => orElse(log.notes(sinceDay, limit), []),
  },
  posture: { ...posture, rows: () => orElse(posture.rows(), []) },
});

const orElse = async <T>(reading: Promise<T>, nothing: T): Promise<T> => {
  try {
    return await reading;
  } catch (error) {
    console.error('The records cannot be read.', error);
    return nothing;
  }
};
