import { didYouMean } from '../rules/engine/parse/did-you-mean';
import type { DeviceFacts } from '../rules/model/observation';
import { typesOfFacts } from '../rules/review/replay/kept-facts';
import { textOf } from './read-lists';
import { Trouble } from './trouble';

type Shape = 'number' | 'string' | 'boolean' | 'list';

const shapes: Readonly<Record<keyof DeviceFacts, Shape>> = { ...typesOfFacts, extensions: 'list' };
const names = Object.keys(shapes);

/** Reads what is known of a device: one JSON object, with the names that tests in packs have under `device`. */
export const readDeviceFile = (path: string, bytes: Uint8Array): Partial<DeviceFacts> => {
  const facts = jsonOf(path, bytes);
  if (typeof facts !== 'object' || facts === null || Array.isArray(facts)) {
    throw new Trouble(`${path} is not one JSON object, such as { "autoLockSeconds": 300 }.`);
  }
  for (const [name, value] of Object.entries(facts)) mustFit(path, name, value);
  return facts;
};

const jsonOf = (path: string, bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(textOf(bytes) ?? '');
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new Trouble(`${path} is not JSON: ${said}.`, { cause: error });
  }
};

const mustFit = (path: string, name: string, value: unknown): void => {
  const shape = shapes[name as keyof DeviceFacts] as Shape | undefined;
  if (shape === undefined || !Object.hasOwn(shapes, name)) {
    const meant = didYouMean(name, names);
    const fix = meant === undefined ? `Known are: ${names.join(', ')}.` : `Did you mean ${meant}?`;
    throw new Trouble(`${path}: nothing of a device is called ${name}. ${fix}`);
  }
  const fits = shape === 'list' ? Array.isArray(value) : typeof value === shape;
  if (!fits) throw new Trouble(`${path}: ${name} must be a ${shape}.`);
};
