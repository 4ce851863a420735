import type { FactName } from '../model/observation';
import type { PageGates } from './policy';
import type { PolicyHead } from './policy-head';
import type { RuleTable } from './rule-table';
import { seal, unseal } from './sealed-bytes';

/** A policy's head beside what it was written for, so that one that no longer fits is told apart. */
export interface StoredHead {
  readonly head: PolicyHead;
  /** What the policy was made from, in the words of who made it. */
  readonly madeFor: string;
  /** From then on another pack is in force, in milliseconds since 1970; nothing where none is to come. */
  readonly goodUntil: number | undefined;
  /** Stamps of the other parts by key: a part of another writing is refused. */
  readonly stamps: Readonly<Record<string, string>>;
}

interface TableText {
  readonly starts: readonly number[];
  readonly rules: readonly number[];
}
interface GatesText {
  readonly always: readonly number[];
  readonly byList: TableText;
  readonly byGroup: TableText;
  readonly bySet: TableText;
  readonly byFact: readonly (readonly [FactName, readonly number[]])[];
}
interface HeadText extends Omit<StoredHead, 'head'> {
  readonly head: Omit<PolicyHead, 'pageGates'> & { readonly pageGates: GatesText };
}

const tableText = ({ starts, rules }: RuleTable): TableText => ({ starts: [...starts], rules: [...rules] });
const tableOf = ({ starts, rules }: TableText): RuleTable => ({
  starts: Int32Array.from(starts),
  rules: Int32Array.from(rules),
});

const gatesText = ({ always, byList, byGroup, bySet, byFact }: PageGates): GatesText => ({
  always: [...always],
  byList: tableText(byList),
  byGroup: tableText(byGroup),
  bySet: tableText(bySet),
  byFact: [...byFact].map(([fact, rules]) => [fact, [...rules]] as const),
});

const gatesOf = ({ always, byList, byGroup, bySet, byFact }: GatesText): PageGates => ({
  always: Int32Array.from(always),
  byList: tableOf(byList),
  byGroup: tableOf(byGroup),
  bySet: tableOf(bySet),
  byFact: new Map(byFact.map(([fact, rules]) => [fact, Int32Array.from(rules)])),
});

export const headToBytes = ({ head, ...about }: StoredHead): Uint8Array<ArrayBuffer> => {
  const text: HeadText = { ...about, head: { ...head, pageGates: gatesText(head.pageGates) } };
  return seal(new TextEncoder().encode(JSON.stringify(text)));
};

/** Nothing when the bytes are damaged. */
export const headFromBytes = (sealed: Uint8Array): StoredHead | undefined => {
  const bytes = unseal(sealed);
  if (bytes === undefined) return undefined;
  const { head, ...about } = JSON.parse(new TextDecoder().decode(bytes)) as HeadText;
  return { ...about, head: { ...head, pageGates: gatesOf(head.pageGates) } };
};
