import * as z from 'zod/mini';
import type { CheckRegistry } from '../../model/check';
import { packSchema } from '../../model/pack';
import { wordsOf } from './place-words';
import type { PlaceWords } from './words-of-places';

/** What this project uses of JSON Schema, draft 2020-12. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly type?: string;
  readonly const?: string | number | boolean;
  readonly enum?: readonly (string | number)[];
  /** One for each word of `enum`, as editors show them. */
  readonly enumDescriptions?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: SchemaNode | false;
  readonly propertyNames?: SchemaNode;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly [limit: string]: unknown;
}
/** The schema of a whole pack. */
export interface PackJsonSchema extends SchemaNode {
  readonly $schema: string;
  readonly $defs: Readonly<Record<string, SchemaNode>>;
}

/** Parts that stand at several places, or are long: told once, under this name. */
const parts: ReadonlyMap<string, string> = new Map([
  ['rules[]', 'rule'],
  ['adjust[]', 'adjustment'],
  ['rule.exceptions[]', 'exception'],
  ['adjustment.exceptions[]', 'exception'],
  ['rule.scope', 'scope'],
  ['exception.scope', 'scope'],
  ['rule.active', 'active'],
  ['adjustment.active', 'active'],
  ['rule.tests[]', 'test'],
]);

/** The one part that the model itself tells by name, because it holds itself. */
const condition = 'condition';

/** What the model checks in code and a schema can say too. */
const alsoAsked: ReadonlyMap<string, SchemaNode> = new Map([
  [condition, { minProperties: 1 }],
  ['condition.host', { minProperties: 1 }],
]);

/**
 * The JSON Schema of packs, draft 2020-12, over the checks that exist: for completion and first checks in editors.
 * It knows the shape of a pack and not what its parts say of each other; `handrail lint` knows that too.
 */
export const packJsonSchema = (checks: CheckRegistry): PackJsonSchema => {
  const whole: Raw = z.toJSONSchema(packSchema(checks), { io: 'input' });
  const making = new Making(checks);
  const { $schema: _, $defs = {}, ...top } = whole;
  const [recursive = {}] = Object.values($defs);
  making.add(condition, recursive);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Handrail rule pack, format 1',
    ...making.node(top, ''),
    $defs: making.defs,
  };
};

type Raw = z.core.JSONSchema.BaseSchema;
type RawInner = Raw | boolean;

class Making {
  readonly defs: Record<string, SchemaNode> = {};

  constructor(private readonly checks: CheckRegistry) {}

  /** Puts a part aside under its name, once. */
  add(name: string, raw: Raw): void {
    if (Object.hasOwn(this.defs, name)) return;
    // Taken before it is made, so that parts stand in the order in which they are met.
    this.defs[name] = {};
    this.defs[name] = this.node(raw, name);
  }

  /** The node at a place such as `rule.tests`, with its words. */
  node(raw: Raw, place: string): SchemaNode {
    const { description, properties, additionalProperties, items, anyOf, enum: choices, ...limits } = raw;
    const words = wordsOf(place, this.checks);
    return {
      ...said(words, description),
      ...withoutNoise(limits),
      ...alsoAsked.get(place),
      ...(choices === undefined ? {} : wordsOfChoices(choices, words)),
      ...(properties === undefined ? {} : { properties: this.#members(properties, place) }),
      ...this.#others(additionalProperties, place),
      ...(items === undefined || Array.isArray(items) ? {} : { items: this.#inner(items, `${place}[]`) }),
      ...(anyOf === undefined ? {} : { anyOf: anyOf.map((option) => this.#inner(option, place)) }),
    };
  }

  /** A part of its own is put aside and pointed to. */
  #inner(raw: RawInner, place: string): SchemaNode {
    if (typeof raw === 'boolean') return {};
    const part = raw.$ref === undefined ? parts.get(place) : condition;
    if (part === undefined) return this.node(raw, place);
    if (raw.$ref === undefined) this.add(part, raw);
    return { ...said(wordsOf(place, this.checks)), $ref: `#/$defs/${part}` };
  }

  #members(
    properties: Readonly<Record<string, RawInner>>,
    place: string,
  ): Readonly<Record<string, SchemaNode>> {
    return Object.fromEntries(
      Object.entries(properties).map(([key, member]) => [
        key,
        this.#inner(member, place === '' ? key : `${place}.${key}`),
      ]),
    );
  }

  #others(raw: RawInner | undefined, place: string): Pick<SchemaNode, 'additionalProperties'> {
    if (raw === undefined) return {};
    return { additionalProperties: raw === false ? false : this.#inner(raw, `${place}.*`) };
  }
}

const said = (words: PlaceWords | undefined, description = words?.says): SchemaNode => ({
  ...(description === undefined ? {} : { description }),
  ...(words?.examples === undefined ? {} : { examples: words.examples }),
});

const wordsOfChoices = (choices: NonNullable<Raw['enum']>, words: PlaceWords | undefined): SchemaNode => {
  const known = choices.filter((choice) => typeof choice === 'string' || typeof choice === 'number');
  const { values } = words ?? {};
  return {
    enum: known,
    ...(values === undefined ? {} : { enumDescriptions: known.map((choice) => values[choice] ?? '') }),
  };
};

/** Every whole number has these bounds; nobody needs to be told. */
const isNoise = (limit: unknown): boolean => Math.abs(Number(limit)) === Number.MAX_SAFE_INTEGER;

const withoutNoise = (limits: Raw): SchemaNode =>
  Object.fromEntries(Object.entries(limits).filter(([, limit]) => !isNoise(limit)));
