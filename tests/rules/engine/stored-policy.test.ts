import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actionRegistry } from '../../../rules/actions/registry';
import { checkRegistry } from '../../../rules/checks/registry';
import { evaluate } from '../../../rules/engine/evaluate';
import { DamagedPolicy, openStoredPolicy } from '../../../rules/engine/stored-policy';
import { imageAtHand, writePolicy } from '../../../rules/engine/write-policy';
import { redact } from '../../../rules/incidents/redact';
import type { RulePack } from '../../../rules/model/pack';
import type { ImageReading, PolicyImage, ReadImage } from '../../../rules/model/policy-image';
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
  const read: ReadImage = (names, shards) => {
    asked.push(...names, ...shards.map(() => 'shard'));
    return imageAtHand(image)(names, shards);
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
    expect(asked).toEqual(['head', 'hosts', 'filters', 'shard', 'rules', 'promises']);
  });

  test('of a page with a title, the phrases too', async () => {
    const { asked, read } = counting(await written([pack]));
    const stored = await opened(read);
    const page = aPage('https://lesson.example/', { title: 'How snakes move' });
    await stored.ready(page);
    expect(evaluate(stored.policy, page).findings).toEqual([]);
    expect(asked).toContain('phrases');
    expect(asked).not.toContain('rules');
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
  const through =
    (image: PolicyImage, change: (reading: ImageReading) => ImageReading): ReadImage =>
    async (names, shards) =>
      change(await imageAtHand(image)(names, shards));

  test('is used when it is whole', async () => {
    expect(await isRefused(imageAtHand(await written([pack])))).toBe(false);
  });

  test.each(['head', 'hosts', 'filters', 'phrases', 'rules', 'promises'] as const)(
    'is refused when one bit of its %s is wrong',
    async (name) => {
      const image = await written([pack]);
      const bytes = image.parts[name];
      for (let at = 0; at < bytes.length; at += Math.max(1, Math.floor(bytes.length / 50))) {
        const parts = { ...image.parts, [name]: flipped(bytes, at) };
        expect(await isRefused(imageAtHand({ ...image, parts })), `byte ${at}`).toBe(true);
      }
    },
  );

  test('is refused when a shard is damaged or missing', async () => {
    const image = await written([pack]);
    const damaged = image.shards.map((bytes) =>
      bytes.length === 0 ? bytes : flipped(bytes, bytes.length - 1),
    );
    expect(await isRefused(imageAtHand({ ...image, shards: damaged }))).toBe(true);
    const without = through(image, (reading) => ({ ...reading, shards: new Map() }));
    expect(await isRefused(without)).toBe(true);
  });

  test('is refused when its parts are of different writings', async () => {
    const image = await written([pack]);
    const other = await written([aPack({ lists: namedLists, rules: [aRule({ id: 'OTHER' })] })]);
    for (const name of ['hosts', 'filters', 'phrases', 'rules'] as const) {
      const parts = { ...image.parts, [name]: other.parts[name] };
      const isSame = Buffer.from(other.parts[name]).equals(Buffer.from(image.parts[name]));
      if (!isSame) expect(await isRefused(imageAtHand({ ...image, parts })), name).toBe(true);
    }
  });
});
