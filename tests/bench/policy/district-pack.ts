import { actionRegistry } from '../../../rules/actions/registry';
import { checkRegistry } from '../../../rules/checks/registry';
import type { PackParts } from '../../../rules/engine/compose-policy';
import type { Rule, RulePack } from '../../../rules/model/pack';
import { listedNames } from '../matching/names';
import { generatedPhrases } from '../matching/phrases';
import { byAddress, generatedPack } from './generated-pack';
import { parsedPack } from './policies';

/** How large a district's policy is. */
export interface DistrictSize {
  readonly rules: number;
  readonly hosts: number;
  readonly phrases: number;
}

/** Themes of a district, each a list with a rule that blocks it. */
const themes = 20;
const phrasesInRule = 100;

const shared = {
  clause: '1',
  severity: 'low',
  action: 'block',
  student: { en: 'A generated rule.', es: 'Una regla generada.' },
} as const;

const listRule = (theme: number): Rule => ({
  ...shared,
  id: `LIST-${theme}`,
  title: `Generated list ${theme}`,
  when: { host: { inList: `theme-${theme}` } },
});

/** What every district pack blocks, whatever its size. */
export const blockedPath = '/uv/service/';

const pathRule: Rule = {
  ...shared,
  id: 'PATH-0',
  title: 'Generated path',
  when: { url: { matchesAny: [`*${blockedPath}*`] } },
};

const wordRule = (phrases: readonly string[], number: number): Rule => ({
  ...shared,
  id: `WORDS-${number}`,
  title: `Generated words ${number}`,
  action: 'warn',
  when: { words: { in: ['title', 'search'], any: phrases } },
});

const slices = <T>(items: readonly T[], length: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / length) }, (_, slice) =>
    items.slice(slice * length, (slice + 1) * length),
  );

/**
 * A district's pack: most rules name addresses, some have a list or a hundred phrases each. Its lists are longer than
 * a pack file may hold by itself, so what the parser accepts is completed here.
 * @returns the pack and the hosts of its lists
 */
export const districtPack = (
  size: DistrictSize,
  seed: number,
): { readonly pack: RulePack; readonly hosts: readonly string[] } => {
  const hosts = size.hosts === 0 ? [] : listedNames(size.hosts, seed);
  const lists = slices(hosts, Math.ceil(Math.max(1, hosts.length) / themes));
  const words = size.phrases === 0 ? [] : slices(generatedPhrases(size.phrases, seed), phrasesInRule);
  const named = size.rules - 1 - lists.length - words.length;
  const pack = parsedPack('generated.json', JSON.stringify(generatedPack(Math.max(1, named), byAddress)));
  return {
    hosts,
    pack: {
      ...pack,
      lists: Object.fromEntries(lists.map((of, theme) => [`theme-${theme}`, { hosts: [...of] }])),
      rules: [pathRule, ...pack.rules, ...lists.map((_, theme) => listRule(theme)), ...words.map(wordRule)],
    },
  };
};

/** One pack with the real checks and actions, to be composed. */
export const partsOf = (pack: RulePack): PackParts => ({
  packs: [pack],
  checks: checkRegistry,
  actions: actionRegistry,
});
