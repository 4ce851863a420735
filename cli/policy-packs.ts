import type { WholePack } from './read-packs';
import type { Shell } from './shell';
import { Trouble } from './trouble';
import { readWholePacks } from './whole-packs';

const isPackFile = (path: string): boolean => /\.(ya?ml|handrail)$/i.test(path);

/**
 * The packs of one policy: those of a folder, or the one pack that the path names. Nothing where one has errors, which
 * were said.
 */
export const readPolicyPacks = async (
  path: string,
  shell: Shell,
): Promise<readonly WholePack[] | undefined> => {
  const files = await filesIn(path, shell);
  if (files === undefined) return readWholePacks([path], shell);
  const packs = files.filter(isPackFile).map((file) => `${path.replace(/\/$/, '')}/${file}`);
  if (packs.length > 0) return readWholePacks(packs, shell);
  throw new Trouble(`${path} holds no rule pack. Its name must end in .yaml, .yml or .handrail.`);
};

const filesIn = async (path: string, shell: Shell): Promise<readonly string[] | undefined> => {
  if (isPackFile(path)) return undefined;
  try {
    return await shell.filesUnder(path);
  } catch (error) {
    // Not a folder: whether it is a pack, or there at all, reading it tells.
    if (error instanceof Trouble) return undefined;
    throw error;
  }
};
