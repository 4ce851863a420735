import { expect, test } from 'vitest';
import { evaluate } from '../../../rules/engine/evaluate';
import { aPage } from '../../fixtures/engine/observations';
import { aRule } from '../../fixtures/engine/packs';
import { policyWith } from '../../fixtures/engine/policies';

const outsideForm = aRule({
  when: {
    all: [
      { form: { of: ['phone', 'birth-date'], atLeast: 2 } },
      { none: [{ host: { isOneOf: ['district.example'] } }] },
    ],
  },
});
const rulesNear = (url: string, formKinds: readonly ('phone' | 'birth-date')[] | undefined) =>
  evaluate(policyWith(outsideForm), aPage(url, formKinds === undefined ? {} : { formKinds })).proof.rules
    .length;

test('a rule is not near because the page is on the list that excuses from it', () => {
  expect(rulesNear('https://district.example/', undefined)).toBe(0);
  expect(rulesNear('https://district.example/', [])).toBe(0);
});

test('a rule is near where the page asks what it is about, excused or not', () => {
  expect(rulesNear('https://district.example/', ['phone', 'birth-date'])).toBe(1);
  expect(rulesNear('https://prizes.example/', ['phone', 'birth-date'])).toBe(1);
});
