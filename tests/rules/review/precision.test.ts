import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionRegistry } from '../../../rules/actions/registry';
import { layerRules } from '../../../rules/engine/layers';
import type { Incident } from '../../../rules/model/incident';
import { demotionsOf, precisionOf, talliesOf } from '../../../rules/review/precision';
import { demotionOf } from '../../../rules/review/precision/demotion';
import { verdictsToReach, wilsonInterval } from '../../../rules/review/precision/wilson';
import { aPack, aRule } from '../../fixtures/engine/packs';
import { anIncident } from '../incidents/samples';

const rounded = ({ low, high }: { readonly low: number; readonly high: number }) => [
  Number(low.toFixed(4)),
  Number(high.toFixed(4)),
];
/** `judged` of which some are right. */
const verdicts = fc
  .integer({ min: 1, max: 500 })
  .chain((judged) => fc.tuple(fc.integer({ min: 0, max: judged }), fc.constant(judged)));

describe('the interval', () => {
  it.each([
    // Newcombe 1998, table I, method 3.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [5, 5, 0.5655, 1],
  ])('of %i of %i is what the literature gives', (right, judged, low, high) => {
    expect(rounded(wilsonInterval(right, judged))).toEqual([low, high]);
  });

  it('solves the equation it stands for: the bounds are the shares that lie 1.96 standard errors away', () => {
    fc.assert(
      fc.property(verdicts, ([right, judged]) => {
        const { share, low, high } = wilsonInterval(right, judged);
        for (const bound of [low, high]) {
          if (bound === 0 || bound === 1) continue;
          const deviation = Math.abs(share - bound) / Math.sqrt((bound * (1 - bound)) / judged);
          expect(deviation).toBeCloseTo(1.959963984540054, 6);
        }
      }),
    );
  });

  it('stays between 0 and 1 around the share, and mirrors when right and wrong change places', () => {
    fc.assert(
      fc.property(verdicts, ([right, judged]) => {
        const { share, low, high } = wilsonInterval(right, judged);
        expect(0 <= low && low <= share && share <= high && high <= 1).toBe(true);
        const mirrored = wilsonInterval(judged - right, judged);
        expect(mirrored.low).toBeCloseTo(1 - high, 12);
        expect(mirrored.high).toBeCloseTo(1 - low, 12);
      }),
    );
  });

  it('says how many verdicts without a mistake reach a floor', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), (floor) => {
        const needed = verdictsToReach(floor);
        expect(wilsonInterval(needed, needed).low).toBeGreaterThanOrEqual(floor - 1e-12);
        if (needed > 1) expect(wilsonInterval(needed - 1, needed - 1).low).toBeLessThan(floor);
      }),
    );
  });
});

describe('a rule with a floor of 0.8', () => {
  const rule = aRule({ action: 'block', precisionFloor: 0.8 });
  const afterVerdicts = (judged: number, notAProblem: number, changes = {}) =>
    demotionOf({ ...rule, ...changes }, { judged, notAProblem });

  it.each([
    [0, 0, undefined],
    [4, 4, undefined],
    [5, 5, 'warn'],
    [5, 3, 'warn'],
    [5, 2, undefined],
    [9, 9, 'warn'],
    [10, 10, 'record'],
    [15, 1, undefined],
    [16, 1, 'warn'],
    [16, 0, undefined],
    [31, 3, 'warn'],
    [32, 3, 'record'],
    [40, 1, undefined],
  ])('after %i verdicts of which %i say no problem: %s', (judged, notAProblem, expected) => {
    expect(afterVerdicts(judged, notAProblem)).toBe(expected);
  });

  it('goes from a reminder to a note, and no further', () => {
    expect(afterVerdicts(5, 5, { action: 'warn' })).toBe('record');
    expect(afterVerdicts(100, 100, { action: 'warn' })).toBe('record');
  });

  it('stays as it is where it shows help, is locked, asks for little, or has no floor', () => {
    for (const changes of [
      { action: 'support' },
      { locked: true },
      { action: 'tell' },
      { action: 'record' },
      { precisionFloor: undefined },
    ]) {
      expect(afterVerdicts(100, 100, changes)).toBeUndefined();
    }
  });

  it('is never demoted without a mistake, and never less for one more', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), verdicts, (floor, [wrong, judged]) => {
        const demoted = (mistakes: number) =>
          ['block', 'warn', 'record'].indexOf(
            afterVerdicts(judged, mistakes, { precisionFloor: floor }) ?? 'block',
          );
        expect(demoted(0)).toBe(0);
        if (wrong > 0) expect(demoted(wrong)).toBeGreaterThanOrEqual(demoted(wrong - 1));
      }),
    );
  });
});

describe('what notes add up to', () => {
  const note = (changes: Partial<Incident>) =>
    anIncident({ ruleId: 'FOC-01', packId: 'maple-district', ...changes });
  const inForce = (precisionFloor: number) =>
    layerRules([aPack({ rules: [aRule({ action: 'block', precisionFloor })] })], actionRegistry).rules;

  it('is told by rule and revision, each note once and open ones not judged', () => {
    const notes = [
      note({ packRevision: 14, disposition: 'open', count: 7 }),
      note({ packRevision: 14, disposition: 'acknowledged' }),
      note({ packRevision: 14, disposition: 'not-a-problem' }),
      note({ packRevision: 14, disposition: 'resolved', title: 'Game site' }),
      note({ packRevision: 13, disposition: 'not-a-problem' }),
    ];
    expect(precisionOf(talliesOf(notes), [])).toMatchObject([
      { ruleId: 'FOC-01', packRevision: 14, title: 'Game site', hits: 4, judged: 3, notAProblem: 1 },
      { ruleId: 'FOC-01', packRevision: 13, hits: 1, judged: 1, notAProblem: 1 },
    ]);
  });

  it('leaves out what a device resolved by mending', () => {
    const mended = [note({ kind: 'device', disposition: 'resolved' })];
    expect(precisionOf(talliesOf(mended), [])).toMatchObject([{ hits: 1, judged: 0, precision: undefined }]);
  });

  it('demotes by the present revision alone', () => {
    const wrong = (packRevision: number) =>
      Array.from({ length: 5 }, () => note({ packRevision, disposition: 'not-a-problem' }));
    const demotionsAfter = (notes: readonly Incident[]) =>
      demotionsOf(precisionOf(talliesOf(notes), inForce(0.8)));
    expect(demotionsAfter(wrong(13))).toEqual(new Map());
    expect(demotionsAfter(wrong(14))).toEqual(new Map([['FOC-01', 'warn']]));
    expect(demotionsAfter(wrong(14).slice(1))).toEqual(new Map());
  });
});
