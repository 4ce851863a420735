import type { RulePack } from '../../model/pack';
import { packText } from '../pack-text';
import { type DraftRules, draftRules } from './draft-rules';
import type { Gathering, ImportRemark } from './gathering';
import { type ProofTools, proofsOf } from './prove-rules';
import { gatherers, type ImportFormat } from './registry';

/** What is to be made of a file. */
export interface ImportOrder {
  readonly text: string;
  readonly from: ImportFormat;
  /** The file's name, for the notes of the draft. */
  readonly file: string;
  readonly id: string;
  readonly name: string;
  readonly publisher: string;
  readonly timezone: string;
}
export interface ImportTools extends ProofTools {
  /** SHA-256 of a text's UTF-8 bytes, in lower-case hex. */
  readonly sha256: (text: string) => string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What became of a file. */
export interface ImportOutcome {
  /** The draft, and the list files that lie beside it; absent when nothing could be taken. */
  readonly draft:
    | {
        readonly text: string;
        readonly rules: number;
        readonly lists: readonly { readonly path: string; readonly text: string; readonly hosts: number }[];
      }
    | undefined;
  /** Pieces that were carried over: lines, rows, or the sites and settings on one. */
  readonly taken: number;
  /** What was carried over and means a little more or less here. */
  readonly changed: readonly ImportRemark[];
  /** What was not carried over. */
  readonly refused: readonly ImportRemark[];
  /** Further pieces that were not, of a file with more than anyone reads. */
  readonly refusedBeyond: number;
}

/**
 * Makes a pack draft of what a school has already. The draft parses without errors and passes its own tests; its rules
 * are drafts, so that nothing happens before people have read them. Never throws, whatever the text holds.
 */
export const importDraft = (order: ImportOrder, tools: ImportTools): ImportOutcome => {
  const gathering = gatherers[order.from](order.text);
  for (const group of gathering.groups) {
    if (group.blocksNothing) gathering.drop(group, nothingClosed);
  }
  const drafted = draftRules(gathering.groups, order.id);
  const proofs = proofsOf(packAround(order, { ...drafted, readsText: true }), drafted, tools, tools.now);
  for (const group of gathering.groups) {
    if (!proofs.has(group)) gathering.drop(group, cannotBeProved);
  }
  return {
    draft: gathering.groups.length === 0 ? undefined : draftOf(order, gathering, proofs, tools.sha256),
    taken: gathering.taken,
    changed: gathering.changed,
    refused: [...gathering.refused].sort((one, other) => one.line - other.line),
    refusedBeyond: gathering.refusedBeyond,
  };
};

const nothingClosed =
  'It opens sites of which nothing is closed. Sites that must never be blocked stand under protected in a pack.';
const cannotBeProved =
  'No example shows that a rule for this closes something and lets something through, so none was made.';

type Proofs = ReturnType<typeof proofsOf>;

const draftOf = (
  order: ImportOrder,
  gathering: Gathering,
  proofs: Proofs,
  sha256: ImportTools['sha256'],
): NonNullable<ImportOutcome['draft']> => {
  const drafted = draftRules(gathering.groups, order.id);
  const files = drafted.files.map(({ name, path, hosts }) => {
    const text = `${hosts.join('\n')}\n`;
    return { name, path, text, hosts: hosts.length, sha256: sha256(text) };
  });
  const sums = Object.fromEntries(
    files.map(({ name, path, sha256: sum }) => [name, { from: path, as: 'domains' as const, sha256: sum }]),
  );
  const readsText = gathering.groups.some(({ phrases }) => phrases.size > 0);
  const parts = { readsText, periods: drafted.periods, lists: { ...drafted.lists, ...sums } };
  const pack: RulePack = {
    ...packAround(order, parts),
    rules: drafted.rules.map(({ rule, group }) => ({ ...rule, tests: proofs.get(group) })),
  };
  return {
    text: packText(pack, { top: topNote(order, gathering), at: notes }),
    rules: pack.rules.length,
    lists: files.map(({ path, text, hosts }) => ({ path, text, hosts })),
  };
};

interface Parts extends Pick<DraftRules, 'periods' | 'lists'> {
  readonly readsText: boolean;
}

const unlessEmpty = <K extends string, T extends object>(key: K, value: T): Partial<Record<K, T>> =>
  Object.keys(value).length === 0 ? {} : ({ [key]: value } as Record<K, T>);

/** Everything but the rules. */
const packAround = (
  { id, name, publisher, timezone }: ImportOrder,
  { readsText, periods, lists }: Parts,
): RulePack => ({
  format: 1,
  pack: { id, name, revision: 1, layer: 'district', publisher },
  policy: {
    title: 'Our responsible use agreement',
    // As long as its rules are drafts, nothing else is true.
    clauses: [{ id: '1', title: 'Pages that are closed on school devices', checkedBy: 'people' }],
  },
  charter: {
    reads: ['url', ...(readsText ? (['title', 'page-text'] as const) : [])],
    keeps: ['host', 'rule', 'time', 'count'],
    retentionDays: 30,
    offCampus: 'tell-only',
  },
  clock: { timezone, ...unlessEmpty('periods', periods) },
  ...unlessEmpty('lists', lists),
  rules: [],
});

const topNote = (
  { file, from }: ImportOrder,
  { taken, changed, refused, refusedBeyond }: Gathering,
): string =>
  [
    `A draft made from ${oneLine(file)} (${from}). Nothing in it is in force yet.`,
    `Taken over: ${taken}, of these with a little other meaning: ${changed.length}. Left behind: ${refused.length + refusedBeyond}.`,
    '',
    'Next: put your own policy in place of the one below, read every rule, run lint and test,',
    'and write status: trial for a week before status: live.',
  ].join('\n');

const notes: Readonly<Record<string, string>> = {
  policy:
    'The document that the rules stand on: write its real title and clauses,\nand checkedBy: both once rules of it are live.',
  charter: 'What the pack may read and keep. Tell families of it.',
  clock: 'Rules with hours go by this clock.',
};

/** Names of files may hold anything; a note ends with its line. */
const oneLine = (text: string): string =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}]+/gu, ' ').slice(0, 100);
