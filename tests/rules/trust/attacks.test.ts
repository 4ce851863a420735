import { describe, expect, it } from 'vitest';
import { attacks } from '../../fixtures/trust/attacks';
import { staleAttempts } from '../../fixtures/trust/attacks/revisions';
import { judgeScene, sentenceOf } from '../../fixtures/trust/judge-scene';

describe('a pack that is not to be believed is refused, in these words', () => {
  it.each(attacks)('$name', async ({ make, says }) => {
    const { faults, mark } = await judgeScene(await make());
    expect(faults.map(sentenceOf)).toEqual(says);
    expect(mark, 'what is refused leaves no mark').toBeUndefined();
  });
});

describe('a good pack is not switched off by its dates', () => {
  it.each(staleAttempts)('$name', async ({ make }) => {
    const { faults, stale, mark } = await judgeScene(await make());
    expect(faults).toEqual([]);
    expect(stale).toBe(true);
    expect(mark?.revision).toBe(15);
  });
});
