import { examine } from '../rules/flows/examine';
import type { Problem } from '../rules/model/problem';
import { builtInPacks } from '../rules/packs/registry';
import { allProblems } from '../rules/review/lint/lint-packs';
import { isWhole, type ReadPack, realTools, type WholePack } from './read-packs';

interface Surroundings {
  readonly withStarter: boolean;
  /** Addresses that these schools use every day. */
  readonly everyday: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * All that is to be said of packs, in the order of their lines: what their reader found, what the lints find, and what
 * would refuse them beside each other, failed tests among it. A pack with errors is not held against the others.
 */
export const everyProblem = async (
  packs: readonly ReadPack[],
  { withStarter, everyday, now }: Surroundings,
): Promise<readonly Problem[]> => {
  const whole = packs.filter(isWhole);
  const beside = withStarter ? builtInPacks() : [];
  const tools = realTools(whole);
  const refused: Problem[] = [];
  for (const read of whole) refused.push(...(await objectionsTo(read, whole, beside, tools, now)));
  return allProblems(packs, { ...tools, now, beside, everyday }, refused);
};

const objectionsTo = async (
  read: WholePack,
  whole: readonly WholePack[],
  beside: ReturnType<typeof builtInPacks>,
  tools: ReturnType<typeof realTools>,
  now: number,
): Promise<readonly Problem[]> => {
  const others = [...beside, ...whole.filter((other) => other !== read).map(({ pack }) => pack)];
  const breathe = () => Promise.resolve();
  const { objections } = await examine(read.pack, others, undefined, { ...tools, breathe }, now);
  return objections.map((objection) => read.parsed.located('error', objection));
};
