import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One line each. */
export const materialFile = (folder: string): string => join(folder, 'material.txt');
export const questionsFile = (folder: string): string => join(folder, 'questions.json');
export const storedFile = (folder: string, contender: string): string =>
  join(folder, `${contender.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.stored`);

export const readLines = (file: string): readonly string[] => readFileSync(file, 'utf8').split('\n');

/** The bytes of a file, in a buffer of their own. */
export const readBytes = (file: string): Uint8Array => {
  const bytes = readFileSync(file);
  return bytes.byteOffset % 8 === 0
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)
    : new Uint8Array(bytes);
};
