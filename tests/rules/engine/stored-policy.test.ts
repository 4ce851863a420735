import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actionRegistry } from '../../../rules/actions/registry';
import { checkRegistry } from '../../../rules/checks/registry';
import { evaluate } from '../../../rules/engine/evaluate';
import { DamagedPolicy, openStoredPolicy } from '../../../rules/engine/stored-policy';
import { imageAtHand, writePolicy } from '../../../rules/engine/write-policy';
import { redact } from '../../../rules/incidents/redact';
import type { RulePack } from '../../../rules/model/pack';
import type { PartKey, PolicyImage, ReadImage } from '../../../rules/model/policy-image';
import { anyFacts, anyRules, anyUrl, namedLists } from '../../fixtures/engine/any-policy';
import { aPage } from '../../fixtures/engine/observations';
import { aPack, aRule } from '../../fixtures/engine/packs';
import { policyOf } from '../../fixtures/engine/policies';

const tools = { checks: checkRegistry, actions: actionRegistry, redact };
const breathe = () => Promise.resolve();
const written = (packs: readonly RulePack[]) => writePolicy({ ...tools, packs }, 'a test', breathe);
const opened = async (read: ReadImage, first?: { host: string; isIp: boolean }) => {
  const stored = await openStoredPolicy({ read, breathe }, tools, first);
  if (stored === undefined) throw new Error('The stored policy was refused.');
  return stored;
};

/** A store that counts what is asked of it. */
const counting = (image: PolicyImage) => {
  const asked: string[] = [];
  const read: ReadImage = (keys) => {
    asked.push(...keys.map((key) => key.replace(/^shard-\d+$/, 'shard')));
    return imageAtHand(image)(keys);
  };
  return { asked, read };
};

test('a stored policy decides as one that was compiled in memory', async () => {
  await fc.assert(
    fc.asyncProperty(anyRules, anyUrl, anyFacts, async (rules, url, facts) => {
      const packs = [aPack({ lists: namedLists, rules })];
      const page = aPage(url, facts);
      const stored = await opened(imageAtHand(await written(packs)));
      await stored.ready(page);
      expect(evaluate(stored.policy, page)).toEqual(evaluate(policyOf(packs), page));
    }),
    { numRuns: 150 },
  );
});

describe('what is read before a verdict', () => {
  const pack = aPack({
    lists: namedLists,
    rules: [
      aRule({ id: 'A', when: { host: { inList: 'games' } } }),
      aRule({ id: 'B', when: { words: { in: ['title'], any: ['snake'] } } }),
    ],
  });

  test('of a page that no rule speaks of, nothing but its shard', async () => {
    const { asked, read } = counting(await written([pack]));
    const page = aPage('https://lesson.example/');
    const stored = await opened(read, { host: 'lesson.example', isIp: false });
    await stored.ready(page);
    expect(evaluate(stored.policy, page).findings).toEqual([]);
    expect(asked).toEqual(['head', 'hosts', 'filters', 'shard']);
  });

  test('of a page on a list, the rules too, and each part once', async () => {
    const { asked, read } = counting(await written([pack]));
    const stored = await opened(read, { host: 'www.arcade.example', isIp: false });
    const page = aPage('https://www.arcade.example/');
    await stored.ready(page);
    await stored.ready(page);
    expect(evaluate(stored.policy, page).findings.map(({ ruleId }) => ruleId)).toEqual(['A']);
    expect(asked).toEqual(['head', 'hosts', 'filters', 'shard', 'rules-0', 'promises']);
  });

  test('of a page with a title, the phrases too', async () => {
    const { asked, read } = counting(await written([pack]));
    const stored = await opened(read);
    const page = aPage('https://lesson.example/', { title: 'How snakes move' });
    await stored.ready(page);
    expect(evaluate(stored.policy, page).findings).toEqual([]);
    expect(asked).toContain('phrases');
    expect(asked).not.toContain('rules-0');
  });
});

describe('a store that cannot be trusted', () => {
  const page = aPage('https://www.arcade.example/', { title: 'Snake' });
  const pack = aPack({
    lists: namedLists,
    rules: [aRule({ when: { host: { inList: 'games' }, words: { in: ['title'], any: ['snake'] } } })],
  });
  const flipped = (bytes: Uint8Array, at: number): Uint8Array => {
    const copy = Uint8Array.from(bytes);
    copy[at] = (copy[at] ?? 0) ^ 1;
    return copy;
  };
  /** Opens and makes ready; tells whether it was refused on the way. */
  const isRefused = async (read: ReadImage): Promise<boolean> => {
    const stored = await openStoredPolicy({ read, breathe }, tools);
    if (stored === undefined) return true;
    try {
      await stored.ready(page);
    } catch (error) {
      expect(error).toBeInstanceOf(DamagedPolicy);
      return true;
    }
    return false;
  };
  const withPart = (image: PolicyImage, key: PartKey, bytes: Uint8Array | undefined): ReadImage => {
    const changed = new Map(image);
    if (bytes === undefined) changed.delete(key);
    else changed.set(key, bytes);
    return imageAtHand(changed);
  };
  const shardOfGames = (image: PolicyImage): PartKey =>
    [...image.keys()].find((key) => key.startsWith('shard-')) ?? 'head';

  test('is used when it is whole', async () => {
    expect(await isRefused(imageAtHand(await written([pack])))).toBe(false);
  });

  test.each(['head', 'hosts', 'filters', 'phrases', 'rules-0', 'promises'] as const)(
    'is refused when one bit of its part “%s” is wrong, or all of it is missing',
    async (key) => {
      const image = await written([pack]);
      const bytes = image.get(key) ?? new Uint8Array();
      for (let at = 0; at < bytes.length; at += Math.max(1, Math.floor(bytes.length / 50))) {
        expect(await isRefused(withPart(image, key, flipped(bytes, at))), `byte ${at}`).toBe(true);
      }
      expect(await isRefused(withPart(image, key, undefined))).toBe(true);
    },
  );

  test('is refused when the shard of the site is damaged or missing', async () => {
    const image = await written([aPack({ ...pack, lists: { games: { hosts: ['arcade.example'] } } })]);
    const key = shardOfGames(image);
    const bytes = image.get(key) ?? new Uint8Array();
    expect(await isRefused(withPart(image, key, bytes))).toBe(false);
    expect(await isRefused(withPart(image, key, flipped(bytes, bytes.length - 1)))).toBe(true);
    expect(await isRefused(withPart(image, key, undefined))).toBe(true);
  });

  test.each(['hosts', 'filters', 'phrases', 'rules-0'] as const)(
    'is refused when its part “%s” is of another writing',
    async (key) => {
      const other = aPack({
        lists: { ...namedLists, more: { hosts: ['more.example'] } },
        rules: [
          aRule({
            id: 'OTHER',
            when: { host: { inList: 'more' }, words: { in: ['title'], any: ['other'] } },
          }),
          aRule({ id: 'URL', when: { url: { matchesAny: ['other.example/path'] } } }),
        ],
      });
      const [image, elsewhere] = [await written([pack]), await written([other])];
      expect(await isRefused(withPart(image, key, elsewhere.get(key)))).toBe(true);
    },
  );
});
