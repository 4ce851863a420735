import { inLayerOrder, type LayeredRule, layerRules } from '../../engine/layers';
import type { RulePack } from '../../model/pack';
import type { DiffTools } from './tools';

/** A list as a rule sees it. */
export interface SeenList {
  readonly name: string;
  /** The pack that it stands in. */
  readonly pack: RulePack;
  /** What it holds, where it does not come from a file. */
  readonly hosts: readonly string[] | undefined;
  /** What it comes from, where that is a file: as far as is known, and its path. */
  readonly file: { readonly from: string; readonly sha256?: string; readonly hostCount?: number } | undefined;
}

/** All packs of one of the two policies, with layers applied. */
export interface PolicySide {
  /** Highest layer first. */
  readonly packs: readonly RulePack[];
  /** Rules by id, in order. */
  readonly rules: ReadonlyMap<string, LayeredRule>;
  /** The list of that name as a rule of the pack sees it: its own, else the nearest above. */
  readonly listFor: (pack: RulePack, name: string) => SeenList | undefined;
}

export const sideOf = (given: readonly RulePack[], tools: DiffTools): PolicySide => {
  const packs = inLayerOrder(given);
  const { rules } = layerRules(packs, tools.actions);
  return {
    packs,
    rules: new Map(rules.map((each) => [each.rule.id, each])),
    listFor: (pack, name) => {
      const owner = packs.slice(0, packs.indexOf(pack) + 1).findLast(({ lists }) => lists && name in lists);
      return owner && listOf(owner, name, tools);
    },
  };
};

/** The list of that name that stands in this very pack. */
export const listOf = (pack: RulePack, name: string, { listFile }: DiffTools): SeenList | undefined => {
  const list = pack.lists?.[name];
  if (list === undefined) return undefined;
  if ('hosts' in list) return { name, pack, hosts: list.hosts, file: undefined };
  const facts = listFile?.(pack, name) ?? (list.sha256 === undefined ? {} : { sha256: list.sha256 });
  return { name, pack, hosts: undefined, file: { from: list.from, ...facts } };
};

/** Whether a rule does anything yet. */
export const isOn = ({ rule: { status } }: Pick<LayeredRule, 'rule'>): boolean =>
  status !== 'off' && status !== 'draft';
