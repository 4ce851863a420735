import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PartKey, PolicyImage } from '../../rules/model/policy-image';
import { policyImages } from '../../storage/policy-images';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const image = (word: string, ...keys: readonly PartKey[]): PolicyImage =>
  new Map(keys.map((key) => [key, bytesOf(`${word} ${key}`)]));

let factory: IDBFactory;
beforeEach(() => {
  factory = new IDBFactory();
});
const openImages = () => policyImages('policy', factory);

describe('the stored policy', () => {
  test('is not there before one was stored', async () => {
    expect(await openImages().read(['head', 'shard-0'])).toEqual(new Map());
  });

  test('is read part by part by the next worker', async () => {
    await openImages().replace(image('first', 'head', 'hosts', 'rules-0', 'shard-2'));
    expect(await openImages().read(['shard-2', 'rules-0', 'rules-1'])).toEqual(
      image('first', 'shard-2', 'rules-0'),
    );
  });

  test('goes whole when another takes its place', async () => {
    const images = openImages();
    await images.replace(image('first', 'head', 'shard-0', 'shard-1'));
    await images.replace(image('second', 'head', 'shard-1'));
    expect(await images.read(['head', 'shard-0', 'shard-1'])).toEqual(image('second', 'head', 'shard-1'));
  });

  test('is gone once it was forgotten', async () => {
    const images = openImages();
    await images.replace(image('first', 'head', 'shard-0'));
    await images.clear();
    expect(await images.read(['head', 'shard-0'])).toEqual(new Map());
  });

  test('of a newer build is left alone', async () => {
    const newer = factory.open('policy', 2);
    await new Promise((resolve, reject) => {
      newer.onsuccess = resolve;
      newer.onerror = reject;
    });
    newer.result.close();
    await expect(openImages().read(['head'])).rejects.toThrow('The stored policy could not be read.');
    await expect(openImages().clear()).rejects.toThrow('The stored policy could not be read.');
  });
});
