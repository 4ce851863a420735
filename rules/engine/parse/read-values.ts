import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { limits } from './limits';
import { type Path, type Place, placeAt } from './place';

/** A fault of one value, found while the document is turned into plain data. */
export interface ValueFault {
  readonly offset: number;
  readonly path: Path;
  readonly message: string;
  readonly fix: string;
  /** Nothing can be said of the value itself, so nothing more should be said of it. */
  readonly hidesValue: boolean;
}

/** A document as plain data, with the place of everything in it. */
export interface Values {
  readonly value: unknown;
  readonly place: Place;
  readonly faults: readonly ValueFault[];
}

/**
 * Turns the document into plain data in one walk, refusing what data must not hold: repeated and dangerous
 * names, numbers without a value, halves of characters, more than sixteen levels.
 */
export const readValues = (root: Node): Values => {
  const walk = new Walk();
  const { value, place } = walk.read(root, [], 0);
  return { value, place, faults: walk.faults };
};

interface Read {
  readonly value: unknown;
  readonly place: Place;
}

const dangerousNames = new Set(['__proto__', 'constructor', 'prototype']);
const loneSurrogate = /\p{Surrogate}/u;

class Walk {
  readonly faults: ValueFault[] = [];

  read(node: unknown, path: Path, depth: number, fallback = 0): Read {
    if (!isNode(node)) return { value: null, place: placeAt(fallback) };
    const start = startOf(node, fallback);
    if (isAlias(node) || node.tag !== undefined) return this.#hide(start, path);
    if (isScalar(node)) return this.#scalar(node, start, path);
    if (depth >= limits.depth) {
      this.#fault(start, path, tooDeep.message, tooDeep.fix, true);
      return { value: undefined, place: placeAt(start) };
    }
    if (isMap(node)) return this.#map(node, start, path, depth + 1);
    if (isSeq(node)) {
      // A list and what stands in it count as one level, as they do on paper.
      const entries = node.items.map((item, index) =>
        this.read(item, [...path, index], isSeq(item) ? depth + 1 : depth, start),
      );
      return {
        value: entries.map(({ value }) => value),
        place: { ...placeAt(start), entries: entries.map(({ place }) => place) },
      };
    }
    return this.#hide(start, path);
  }

  #scalar(node: Scalar, start: number, path: Path): Read {
    const plain = node.type === 'PLAIN' ? node.source : undefined;
    const place = placeAt(start, plain);
    const { value } = node;
    if (typeof value === 'number' && !Number.isFinite(value)) {
      const fix = 'Write an ordinary number, or put it in quotes if it is text.';
      this.#fault(start, path, `${plain ?? value} is not a number that can be counted with.`, fix, true);
    }
    if (typeof value === 'string' && loneSurrogate.test(value)) {
      this.#fault(start, path, brokenText.message, brokenText.fix, true);
    }
    return { value, place };
  }

  #map(node: YAMLMap, start: number, path: Path, depth: number): Read {
    const value: Record<string, unknown> = {};
    const members = new Map<string, { nameStart: number; place: Place }>();
    for (const { key, value: inner } of node.items) {
      const nameStart = isNode(key) ? startOf(key, start) : start;
      const name = nameOf(key);
      if (name === undefined) {
        this.#fault(nameStart, path, badName.message, badName.fix, false);
        continue;
      }
      const here = [...path, name];
      if (dangerousNames.has(name)) {
        this.#fault(nameStart, here, `"${name}" is not allowed as a name.`, 'Choose another name.', true);
        continue;
      }
      if (members.has(name)) {
        this.#fault(
          nameStart,
          here,
          `"${shown(name)}" is written twice here.`,
          'Keep one of the two.',
          false,
        );
        continue;
      }
      if (loneSurrogate.test(name)) this.#fault(nameStart, here, brokenText.message, brokenText.fix, true);
      const read = this.read(inner, here, depth, nameStart);
      value[name] = read.value;
      members.set(name, { nameStart, place: read.place });
    }
    return { value, place: { ...placeAt(start), members } };
  }

  /** A shorthand or a tag: refused where it stands already. */
  #hide(start: number, path: Path): Read {
    this.faults.push({ offset: start, path, message: '', fix: '', hidesValue: true });
    return { value: undefined, place: placeAt(start) };
  }

  #fault(offset: number, path: Path, message: string, fix: string, hidesValue: boolean): void {
    this.faults.push({ offset, path, message, fix, hidesValue });
  }
}

const tooDeep = {
  message: `Groups and lists stand more than ${limits.depth} levels inside each other.`,
  fix: 'Write it flatter.',
};
const brokenText = {
  message: 'This text holds half of a character, which no program can show.',
  fix: 'Type the text again.',
};
const badName = {
  message: 'A name is missing before the colon, or is a list or a group.',
  fix: 'Write "name: value".',
};

const startOf = (node: Node | ParsedNode, fallback: number): number => node.range?.[0] ?? fallback;

/** Names that YAML would read as numbers or as true and false mean what is typed. */
const nameOf = (key: unknown): string | undefined => {
  if (!isScalar(key) || key.tag !== undefined) return undefined;
  if (typeof key.value === 'string') return key.value;
  return key.source === undefined || key.source === '' ? undefined : key.source;
};

const shown = (name: string): string => (name.length > 60 ? `${name.slice(0, 60)}…` : name);
