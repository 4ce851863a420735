import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type ManagedSchema, managedSchema } from '../../../rules/engine/managed-schema';
import { configurationSchema } from '../../../rules/model/configuration';

const nodesOf = (node: ManagedSchema): readonly ManagedSchema[] => [
  node,
  ...Object.values(node.properties ?? {}).flatMap(nodesOf),
  ...[node.items, node.additionalProperties].flatMap((each) => (each === undefined ? [] : nodesOf(each))),
];

describe('the managed schema', () => {
  const schema = managedSchema(configurationSchema);

  it('has one type per node and only words that Chromium takes', () => {
    const allowed = new Set([
      'type',
      'title',
      'description',
      'properties',
      'additionalProperties',
      'items',
      'enum',
    ]);
    for (const node of nodesOf(schema)) {
      expect(typeof node.type).toBe('string');
      expect(Object.keys(node).filter((word) => !allowed.has(word))).toEqual([]);
    }
  });

  it('has every setting of the model, each with a title and a description for the Admin console', () => {
    expect(Object.keys(schema.properties ?? {})).toEqual(Object.keys(configurationSchema.shape));
    for (const setting of Object.values(schema.properties ?? {})) {
      expect(setting.title).toMatch(/\S/);
      expect(setting.description).toMatch(/\S/);
    }
    expect(schema.properties?.['bellSchedule']?.properties?.['days']).toMatchObject({
      type: 'array',
      items: { type: 'string', enum: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] },
    });
  });

  it('lets no slip in what is trusted be dropped on the way: that would open the door', () => {
    const { trust } = schema.properties ?? {};
    expect(nodesOf(trust ?? schema).filter((node) => node.enum !== undefined)).toEqual([]);
    expect(trust?.properties?.['minRevision']?.additionalProperties).toEqual({ type: 'integer' });
  });

  it('refuses a model that it cannot say', () => {
    const either = z.strictObject({ wish: z.union([z.string(), z.number()]) });
    expect(() => managedSchema(either)).toThrow('wish');
  });
});
