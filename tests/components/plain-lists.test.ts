import { describe, expect, it } from 'vitest';
import { everyRule, hasWords, peopleClauses, rulesByPeriods } from '../../components/notice/plain-lists';
import { noticeDetails } from '../fixtures/page-details';

describe('the family page', () => {
  it('finds rules whatever the case, the accents and the order of the words', () => {
    expect(hasWords('Usar la cámara en clase', 'CLASE camara')).toBe(true);
    expect(hasWords('Usar la cámara en clase', 'clase proxy')).toBe(false);
    expect(hasWords('anything', '')).toBe(true);
  });

  it('counts rules by when they apply, at any time first', () => {
    const groups = rulesByPeriods(everyRule(noticeDetails));
    expect(groups.map(({ periods, count }) => [periods.map(({ name }) => name), count])).toEqual([
      [[], 2],
      [['class'], 1],
      [['late_night'], 1],
    ]);
  });

  it('is honest about the clauses that people judge', () => {
    expect(peopleClauses(noticeDetails).map((clause) => clause.id)).toEqual(['9.1', '11.3', '4.2']);
  });
});
