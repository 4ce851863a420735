import { expect, it } from 'vitest';
import { withNextRevision } from '../../../entrypoints/dashboard/next-revision';

it('the text that is opened says the next revision, and nothing else is touched', () => {
  const text = 'format: 1\npack:\n  id: a\n  revision: 14   # must rise\nrules: [] # revision: 14';
  expect(withNextRevision(text, 14)).toBe(text.replace('revision: 14   #', 'revision: 15   #'));
  expect(withNextRevision('pack: { id: a, revision: 3, layer: class }', 3)).toBe(
    'pack: { id: a, revision: 4, layer: class }',
  );
});

it('a text that says another revision is left as it is', () => {
  expect(withNextRevision('pack: { revision: 20 }', 14)).toBe('pack: { revision: 20 }');
  expect(withNextRevision('rules: []', 14)).toBe('rules: []');
});
