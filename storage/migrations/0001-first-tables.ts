import type { Migration } from '../migration';

export const firstTables: Migration = {
  version: 1,
  stores: {
    incidents: 'id, [packId+ruleId+hostKey+lastSeen], [day+urgency+lastSeen], lastSeen',
    dayCounters: 'day',
    posture: 'ruleId',
    repeats: '[packId+ruleId]',
    activeMinutes: 'id, startMs',
    packs: 'sha256, activatedAt',
    meta: 'key',
  },
};
