import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextBudget } from '../../../platform/page-reader/text-budget';

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

test('keeps everything that fits, in order', () => {
  const budget = new TextBudget(100);
  for (const word of ['Snake ', 'ñandú ', '🐍']) budget.add(word);
  expect(budget.text()).toBe('Snake ñandú 🐍');
  expect(budget.isSpent).toBe(false);
});

test('cuts between characters, never inside one', () => {
  const budget = new TextBudget(6);
  budget.add('abc🐍🐍');
  expect(budget.text()).toBe('abc');
});

test('never gives more bytes than allowed, nor anything but a beginning of what was added', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme' })),
      fc.integer({ min: 0, max: 40 }),
      (texts, bytes) => {
        const budget = new TextBudget(bytes);
        for (const text of texts) if (!budget.isSpent) budget.add(text);
        expect(bytesOf(budget.text())).toBeLessThanOrEqual(bytes);
        expect(texts.join('').startsWith(budget.text())).toBe(true);
      },
    ),
  );
});
