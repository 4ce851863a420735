import { problemLine } from './plain-problems';
import { isWhole, readPacks, type WholePack } from './read-packs';
import type { Shell } from './shell';

/** The words of the argument that most verbs begin with. */
export const packsArgument = ['<pack...>', 'rule packs: YAML or JSON files, or archives'] as const;

/**
 * Reads packs that are to be used. Where one has errors, all of them are said on standard error and nothing is given:
 * the command then ends with 1.
 */
export const readWholePacks = async (
  paths: readonly string[],
  shell: Shell,
): Promise<readonly WholePack[] | undefined> => {
  const packs = await readPacks(paths, shell);
  const whole = packs.filter(isWhole);
  if (whole.length === packs.length) return whole;
  const errors = packs.flatMap(({ parsed }) => parsed.problems).filter(({ level }) => level === 'error');
  shell.err(`${errors.map(problemLine).join('\n')}\n`);
  const broken = packs.filter((pack) => !isWhole(pack)).map(({ path }) => path);
  shell.err(`Nothing was done, because ${broken.join(' and ')} cannot be used as it is.\n`);
  return undefined;
};
