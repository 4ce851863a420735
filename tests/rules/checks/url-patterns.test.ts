import { describe, expect, it } from 'vitest';
import { url } from '../../../rules/checks/page/url';
import { normaliseUrl } from '../../../rules/matching/addresses/url';
import type { CompileTools, PatternAnswer } from '../../../rules/model/check';
import { simpleTools } from './simple-tools';

const late = 'Comparing with patterns took too long, so some were not asked.';
const found: PatternAnswer = { found: ['unblocked'], unread: undefined };
const partly: PatternAnswer = { found: ['unblocked'], unread: late };
const open: PatternAnswer = { found: [], unread: late };

/** Asks of an address with patterns that answer so. */
const ask = (matchesAny: PatternAnswer | undefined, unlessAny: PatternAnswer | undefined) => {
  const tools: CompileTools = {
    ...simpleTools(),
    patterns: (sources) => () => (sources.includes('unblocked') ? matchesAny : unlessAny),
  };
  const address = normaliseUrl('https://unblocked.example/');
  if (address === undefined) throw new Error('The address cannot be read.');
  const params = { matching: 're2', matchesAny: ['unblocked'], unlessAny: ['news'] } as const;
  return url.compile(
    { ...params, matchesAny: [...params.matchesAny], unlessAny: [...params.unlessAny] },
    tools,
  )({ url: address }, { at: 0, windowStart: 0 }).result;
};

describe('patterns of an address that could not all be asked', () => {
  it('accuse nobody: what lets an address through must have been read', () => {
    expect(ask(found, undefined)).toBe('match');
    expect(ask(found, open)).toBe('unknown');
    expect(ask(open, undefined)).toBe('unknown');
    expect(ask(open, open)).toBe('unknown');
  });

  it('say what the others settle', () => {
    expect(ask(partly, undefined)).toBe('match');
    expect(ask(found, partly)).toBe('no-match');
    expect(ask(open, found)).toBe('no-match');
    expect(ask(undefined, open)).toBe('no-match');
  });
});
