import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { checkRegistry } from '../../../rules/checks/registry';

const messageFor = (id: string, params: unknown): string => {
  const answer = checkRegistry.get(id)?.params.safeParse(params);
  return answer?.error?.issues.map(({ message }) => message).join(' ') ?? '';
};

interface Node {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
}
const undescribed = (node: Node, path: string): readonly string[] =>
  Object.entries(node.properties ?? {}).flatMap(([key, child]) => {
    const deeper = undescribed(child, `${path}.${key}`);
    return child.description === undefined && child.properties === undefined ? [`${path}.${key}`] : deeper;
  });

test('every parameter is explained to whoever writes a pack', () => {
  const missing = [...checkRegistry.values()].flatMap(({ id, params }) =>
    undescribed(z.toJSONSchema(params, { io: 'input' }) as Node, id),
  );
  expect(missing).toEqual([]);
});

describe('parameters that could not work are refused with a reason', () => {
  test('a host rule that names no site', () => {
    expect(messageFor('host', {})).toMatch(/Say which sites are meant/);
  });
  test('a form rule that wants more kinds than it lists', () => {
    expect(messageFor('form', { atLeast: 2, of: ['phone', 'phone'] })).toMatch(/would never match/);
  });
  test('a word rule that wants more phrases than it lists', () => {
    expect(messageFor('words', { in: ['search'], any: ['a'], atLeastDistinct: 2 })).toMatch(
      /would never match/,
    );
  });
  test('patterns asked of long texts, or with what only words have', () => {
    const patterns = { matching: 're2', any: ['a+b'] };
    expect(messageFor('words', { ...patterns, in: ['title', 'search'], atLeastDistinct: 1 })).toBe('');
    for (const place of ['page-text', 'typed']) {
      expect(messageFor('words', { ...patterns, in: ['title', place] })).toMatch(
        /title and the search alone/,
      );
    }
    const company = { within: 3, any: ['poem'] };
    for (const [name, value] of Object.entries({
      near: company,
      softenNear: company,
      alsoFold: ['leetspeak'],
      density: 0.1,
    })) {
      expect(messageFor('words', { ...patterns, in: ['title'], [name]: value })).toBe(
        `\`${name}\` speaks of words, which patterns do not know: leave it out, or leave out \`matching\`.`,
      );
    }
  });
  test.each([
    ['auto-lock', { atMost: 0 }],
    ['extension-approval', { approved: [] }],
    ['proxy', { allowed: ['socks'] }],
    ['url', { matching: 'regex', matchesAny: ['a'] }],
    ['words', { in: ['search'], any: ['a'], atleastdistinct: 2 }],
    ['storage-free', { belowMegabytes: Number.POSITIVE_INFINITY }],
  ])('%s with %j', (id, params) => {
    expect(checkRegistry.get(id)?.params.safeParse(params).success).toBe(false);
  });
});
