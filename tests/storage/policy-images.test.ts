import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { type PartName, type PolicyImage, partNames } from '../../rules/model/policy-image';
import { policyImages } from '../../storage/policy-images';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const image = (word: string, shards: readonly string[]): PolicyImage => ({
  parts: Object.fromEntries(partNames.map((name) => [name, bytesOf(`${word} ${name}`)])) as Record<
    PartName,
    Uint8Array
  >,
  shards: shards.map(bytesOf),
});

let factory: IDBFactory;
beforeEach(() => {
  factory = new IDBFactory();
});
const openImages = () => policyImages('policy', factory);

describe('the stored policy', () => {
  test('is not there before one was stored', async () => {
    expect(await openImages().read(['head'], [0])).toEqual({ parts: {}, shards: new Map() });
  });

  test('is read part by part by the next worker', async () => {
    await openImages().replace(image('first', ['', 'one', 'two']));
    const { parts, shards } = await openImages().read(['head', 'rules'], [2, 0]);
    expect(parts).toEqual({ head: bytesOf('first head'), rules: bytesOf('first rules') });
    expect([...shards]).toEqual([[2, bytesOf('two')]]);
  });

  test('goes whole when another takes its place', async () => {
    const images = openImages();
    await images.replace(image('first', ['zero', 'one']));
    await images.replace(image('second', ['', '', 'two']));
    const { parts, shards } = await images.read(['head'], [0, 1, 2]);
    expect(parts.head).toEqual(bytesOf('second head'));
    expect([...shards]).toEqual([[2, bytesOf('two')]]);
  });

  test('is gone once it was forgotten', async () => {
    const images = openImages();
    await images.replace(image('first', ['zero']));
    await images.clear();
    expect(await images.read([...partNames], [0])).toEqual({ parts: {}, shards: new Map() });
  });

  test('is opened again after its connection was closed for a newer build', async () => {
    const images = openImages();
    await images.replace(image('first', []));
    const newer = factory.open('policy', 2);
    await new Promise((resolve, reject) => {
      newer.onsuccess = resolve;
      newer.onerror = reject;
    });
    newer.result.close();
    await expect(images.read(['head'], [])).rejects.toThrow('The stored policy could not be read.');
  });
});
