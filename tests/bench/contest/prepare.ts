import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPeers } from '../peers/install';
import type { PeerName } from '../peers/versions';
import type { Contender } from './contender';
import { materialFile, questionsFile } from './files';
import type { Questions } from './task';

interface Material {
  readonly lines: readonly string[];
  /** Of the first kind, the first is the one that is asked right after opening. */
  readonly questions: readonly Questions[];
}

/** Gives the work a folder with the material in it, which is gone afterwards. */
export const withMaterial = <Result>(
  name: string,
  { lines, questions }: Material,
  work: (folder: string) => Result,
): Result => {
  const folder = join(import.meta.dirname, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(materialFile(folder), lines.join('\n'));
    writeFileSync(questionsFile(folder), JSON.stringify(questions));
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Those that can run here: ours, and the peers that are installed or could be. */
export const presentContenders = (contenders: readonly Contender[]): readonly Contender[] => {
  const wanted = contenders.flatMap(({ peer }): readonly PeerName[] => (peer === undefined ? [] : [peer]));
  const present = installPeers(wanted);
  return contenders.filter(({ peer }) => peer === undefined || present.has(peer));
};

/** Sizes from an environment variable, as in `10000,100000`; else those given. */
export const sizesFrom = (variable: string, usual: readonly number[]): readonly number[] => {
  const given = process.env[variable];
  if (given === undefined) return usual;
  const sizes = given.split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1))
    throw new Error(`${variable} must be whole numbers with commas between, such as 1000,100000.`);
  return sizes;
};
