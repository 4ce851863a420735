import * as z from 'zod/mini';
import { actionRegistry } from '../../../rules/actions/registry';
import { checkRegistry } from '../../../rules/checks/registry';
import { type ParsedPack, parsePack } from '../../../rules/engine/parse-pack';
import { activate } from '../../../rules/flows/activate';
import type { ShelvedPack } from '../../../rules/flows/pack-ports';
import type { Ports } from '../../../rules/flows/ports';
import { redact } from '../../../rules/incidents/redact';
import { packSchema, type RulePack } from '../../../rules/model/pack';
import type { Problem } from '../../../rules/model/problem';
import { re2Engine } from '../../../rules/patterns/re2-engine';
import { brokenPromises } from './broken-promises';
import { standingText } from './seed-packs';

const today = '2026-09-15';
const noon = Date.parse(`${today}T17:00:00Z`);
const schema = packSchema(checkRegistry);
const tools = {
  checks: checkRegistry,
  actions: actionRegistry,
  patterns: { engine: () => re2Engine },
  redact,
  breathe: () => Promise.resolve(),
};

const shelved = (pack: RulePack): ShelvedPack => ({
  packId: pack.pack.id,
  revision: pack.pack.revision,
  source: new Uint8Array(),
  sha256: `hash of revision ${pack.pack.revision}`,
  pack,
  lists: [],
  origin: { kind: 'file', file: 'maple.yaml' },
  signers: [],
  seal: undefined,
});

const read = (text: string): ParsedPack =>
  parsePack({ file: 'mutant.yaml', text }, checkRegistry, { today, patternEngine: re2Engine });

const standingPack = read(standingText).pack;
if (standingPack === undefined) throw new Error('The pack that stands has an error.');
/** What is in force before every mutant. */
const standing: readonly ShelvedPack[] = [shelved(standingPack)];

/** What came of a mutant, and everything that is wrong with that. */
export interface Tried {
  readonly outcome: 'refused' | 'objected' | 'activated';
  readonly wrong: readonly string[];
}

/** Reads a mutant as the page for packs would, and switches on what is read without an error. Throws where that does. */
export const tryMutant = async (text: string): Promise<Tried> => {
  const parsed = read(text);
  const { pack } = parsed;
  const wrong = wrongWords(parsed, text);
  if (pack === undefined) return { outcome: 'refused', wrong };
  let active = standing;
  const unasked = () => Promise.reject(new Error('Nothing is to be asked of this.'));
  const shelf: Ports['shelf'] = {
    swap: async (packs) => {
      active = packs;
    },
    active: unasked,
    history: unasked,
    past: unasked,
    highWater: unasked,
    all: unasked,
  };
  const trials: Ports['trials'] = {
    begin: unasked,
    all: unasked,
    find: unasked,
    running: unasked,
    count: unasked,
    reports: unasked,
    layDown: unasked,
  };
  const entry = { id: 'mutant', at: noon, by: 'person', why: '', marks: [] } as const;
  const { activated } = await activate(shelved(pack), [], tools, { shelf, trials }, { standing, entry });
  const isUntouched = active === standing;
  return {
    outcome: activated ? 'activated' : 'objected',
    wrong: [
      ...wrong,
      ...(z.safeParse(schema, pack).success ? [] : ['out of shape']),
      ...brokenPromises(pack, today),
      ...(activated === isUntouched ? ['what is in force is not what was said'] : []),
      ...(activated && !active.some((each) => each.pack === pack) ? ['another pack was switched on'] : []),
    ],
  };
};

/** A refusal says why, at a place that is there. */
const wrongWords = ({ pack, problems }: ParsedPack, text: string): readonly string[] => {
  const rows = text.split('\n').length;
  const isPlaced = ({ line, column, message }: Problem) =>
    /\S/.test(message) && line >= 1 && line <= rows && column >= 1;
  return [
    ...problems
      .filter((problem) => !isPlaced(problem))
      .map(({ line, message }) => `line ${line}: ${message}`),
    ...((pack === undefined) === problems.some(({ level }) => level === 'error')
      ? []
      : ['refused without a word']),
  ];
};
