import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { didYouMean } from '../../../../rules/engine/parse/did-you-mean';

const names = ['severity', 'status', 'student', 'scope', 'action', 'active', 'tests', 'teacher'];

describe('did you mean', () => {
  it.each([
    ['severty', 'severity'],
    ['sverity', 'severity'],
    ['severiyt', 'severity'],
    ['Severity', 'severity'],
    ['severityy', 'severity'],
    ['sev', 'severity'],
    ['severity-level', 'severity'],
    ['tset', 'tests'],
  ])('%s: %s', (typed, meant) => {
    expect(didYouMean(typed, names)).toBe(meant);
  });

  it.each(['', 'x', 'colour', 'description', 'a'.repeat(10_000)])('guesses nothing for %s', (typed) => {
    expect(didYouMean(typed, names)).toBeUndefined();
  });

  it('guesses nothing when two names are equally near', () => {
    expect(didYouMean('5.4', ['5.2', '5.3'])).toBeUndefined();
  });

  it('finds every name again after one slip, when no other name is as near', () => {
    const slip = fc.record({ name: fc.constantFrom('severity', 'student', 'teacher'), at: fc.nat(6) });
    fc.assert(
      fc.property(slip, fc.constantFrom('drop', 'double', 'swap'), ({ name, at }, kind) => {
        const [head, here, next, tail] = [name.slice(0, at), name[at], name[at + 1], name.slice(at + 2)];
        const typed = {
          drop: head + name.slice(at + 1),
          double: head + here + name.slice(at),
          swap: `${head}${next ?? ''}${here}${tail}`,
        }[kind];
        expect(didYouMean(typed, names)).toBe(name);
      }),
    );
  });
});
