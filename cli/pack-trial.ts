import { type Examination, examine } from '../rules/flows/examine';
import { builtInPacks } from '../rules/packs/registry';
import { realTools, type WholePack } from './read-packs';

/** One pack held against those it would stand beside, and how its own tests went. */
export interface PackTrial {
  readonly read: WholePack;
  readonly tests: Examination['tests'];
  /** What else would refuse it: a change it may not make, a promise it would break. */
  readonly objections: Examination['objections'];
}

/** Tries each pack beside the others, as the extension would before it switches one on. `now`: milliseconds since 1970. */
export const tryPacks = async (
  packs: readonly WholePack[],
  { withStarter = false, now }: { readonly withStarter: boolean | undefined; readonly now: number },
): Promise<readonly PackTrial[]> => {
  const tools = { ...realTools(packs), breathe: () => Promise.resolve() };
  const trials: PackTrial[] = [];
  for (const read of packs) {
    const beside = packs.filter((other) => other !== read).map(({ pack }) => pack);
    const others = [...(withStarter ? builtInPacks() : []), ...beside];
    const { tests, objections } = await examine(read.pack, others, undefined, tools, now);
    const isOfTest = (path: readonly (string | number)[]) => path[0] === 'rules' && path[2] === 'tests';
    trials.push({ read, tests, objections: objections.filter(({ path }) => !isOfTest(path)) });
  }
  return trials;
};

export const hasPassed = ({ tests, objections }: PackTrial): boolean =>
  objections.length === 0 && tests.every(({ passed }) => passed);
