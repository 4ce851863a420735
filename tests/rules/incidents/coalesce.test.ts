import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coalesce, reopen } from '../../../rules/incidents/coalesce';
import { dispositions } from '../../../rules/model/incident';
import { severities, severityRank } from '../../../rules/model/severity';
import { aFinding, anIncident, day, hour, minute, tenOnTuesday } from './samples';

describe('coalesce', () => {
  it('counts the same game seen again within 15 minutes into one incident', () => {
    const at = tenOnTuesday + 15 * minute;
    expect(coalesce(anIncident(), aFinding(), at)).toEqual(anIncident({ count: 2, lastSeen: at }));
  });

  it.each([
    ['a minute past the quarter of an hour', {}, 16 * minute],
    ['another host', { host: 'play.example' }, minute],
    ['another rule', { ruleId: 'FOC-02' }, minute],
    ['the same rule id of another pack', { packId: 'class-7b' }, minute],
    ['the rule gone live after its trial', { trial: true }, minute],
  ])('keeps apart: %s', (_name, changes, later) => {
    expect(coalesce(anIncident(), aFinding(changes), tenOnTuesday + later)).toBeUndefined();
  });

  it.each(['open', 'acknowledged', 'not-a-problem'] as const)(
    'leaves the word %s as it was',
    (disposition) => {
      expect(coalesce(anIncident({ disposition }), aFinding(), tenOnTuesday + minute)).toMatchObject({
        disposition,
        count: 2,
      });
    },
  );

  it('does not wake what a person resolved', () => {
    expect(
      coalesce(anIncident({ disposition: 'resolved' }), aFinding(), tenOnTuesday + minute),
    ).toBeUndefined();
  });

  it('keeps the higher severity and the stronger action, whichever came first', () => {
    const milder = aFinding({ severity: 'info', action: 'record' });
    const graver = aFinding({ severity: 'high', action: 'block' });
    const first = anIncident({ severity: 'medium', action: 'warn' });
    expect(coalesce(first, milder, tenOnTuesday)).toMatchObject({ severity: 'medium', action: 'warn' });
    expect(coalesce(first, graver, tenOnTuesday)).toMatchObject({ severity: 'high', action: 'block' });
  });

  it('does not let an incident dated years ahead by a wrong clock swallow what is seen today', () => {
    const ahead = anIncident({ firstSeen: tenOnTuesday + 900 * day, lastSeen: tenOnTuesday + 900 * day });
    expect(coalesce(ahead, aFinding(), tenOnTuesday)).toBeUndefined();
  });

  it('stays the right way round whatever the clock does', () => {
    const jump = fc.integer({ min: -2 * hour, max: 2 * hour });
    fc.assert(
      fc.property(
        fc.array(fc.record({ jump, severity: fc.constantFrom(...severities) }), { maxLength: 30 }),
        fc.constantFrom(...dispositions),
        (steps, disposition) => {
          let incident = anIncident({ disposition });
          let at = tenOnTuesday;
          for (const step of steps) {
            at += step.jump;
            const next = coalesce(incident, aFinding({ severity: step.severity }), at);
            if (next === undefined) continue;
            expect(next.lastSeen).toBeGreaterThanOrEqual(incident.lastSeen);
            expect(next.firstSeen).toBe(incident.firstSeen);
            expect(next.count).toBe(incident.count + 1);
            expect(severityRank(next.severity)).toBeGreaterThanOrEqual(severityRank(incident.severity));
            incident = next;
          }
        },
      ),
    );
  });
});

describe('reopen', () => {
  it('opens what had mended, and keeps a person’s "not a problem"', () => {
    const later = tenOnTuesday + hour;
    expect(reopen(anIncident({ disposition: 'resolved' }), aFinding(), later)).toMatchObject({
      disposition: 'open',
      count: 2,
      lastSeen: later,
    });
    expect(reopen(anIncident({ disposition: 'not-a-problem' }), aFinding(), later).disposition).toBe(
      'not-a-problem',
    );
  });
});
