import type { ImportRemark } from '../rules/drafts/import/gathering';
import type { ImportOutcome } from '../rules/drafts/import/import-draft';

const figure = (count: number): string => count.toLocaleString('en');

/** What became of a file, line by line, for the person who imported it. Ends with a line end. */
export const plainImport = ({ taken, changed, refused, refusedBeyond }: ImportOutcome): string => {
  const left = refused.length + refusedBeyond;
  return [
    `Taken over: ${figure(taken)} of ${figure(taken + left)}.`,
    ...section('Taken over with a little other meaning', changed.length, changed),
    ...section('Left behind', left, refused),
    ...(refusedBeyond === 0 ? [] : [`  and ${figure(refusedBeyond)} more that are not shown.`]),
    '',
  ].join('\n');
};

const section = (title: string, count: number, remarks: readonly ImportRemark[]): readonly string[] => {
  if (count === 0) return [];
  const byReason = new Map<string, ImportRemark[]>();
  for (const remark of remarks) {
    const others = byReason.get(remark.reason);
    if (others === undefined) byReason.set(remark.reason, [remark]);
    else others.push(remark);
  }
  return [
    '',
    `${title}: ${figure(count)}.`,
    ...[...byReason].flatMap(([reason, alike]) => [
      `  ${reason}`,
      ...alike.map(({ line, text }) => `    line ${line}: ${text}`),
    ]),
  ];
};
