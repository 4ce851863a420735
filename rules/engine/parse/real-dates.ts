import { isRealDate } from './calendar';
import { type Draft, type DraftCheck, type Placed, placed } from './draft';
import type { Path } from './place';

/** Dates that are written must be in the calendar: 31 November is not. */
export const realDates: DraftCheck = (draft, report) => {
  for (const { entry, path } of datesIn(draft)) {
    if (isRealDate(entry.slice(0, 10))) continue;
    report.error({
      path,
      message: `${entry.slice(0, 10)} is not in the calendar.`,
      fix: 'Write another day.',
    });
  }
};

const datesIn = ({ pack, rules, adjustments }: Draft): readonly Placed<string>[] => [
  ...maybe(pack.pack.notBefore, ['pack', 'notBefore']),
  ...maybe(pack.pack.expires, ['pack', 'expires']),
  ...maybe(pack.pack.reviewBy, ['pack', 'reviewBy']),
  ...maybe(pack.policy.adopted, ['policy', 'adopted']),
  ...placed(pack.clock.closed, ['clock', 'closed']),
  ...[...rules, ...adjustments].flatMap(({ entry, path }) =>
    placed(entry.exceptions, [...path, 'exceptions']).flatMap((exception) => [
      { entry: exception.entry.expires, path: [...exception.path, 'expires'] },
      ...maybe(exception.entry.until, [...exception.path, 'until']),
    ]),
  ),
  ...rules.flatMap(({ entry, path }) => placed(entry.tests, [...path, 'tests']).flatMap(datesOfTest)),
];

const datesOfTest = ({
  entry: { given },
  path,
}: Placed<NonNullable<Draft['rules'][number]['entry']['tests']>[number]>): readonly Placed<string>[] => [
  ...maybe(given.at, [...path, 'given', 'at']),
  ...placed(given.activeMinutes, [...path, 'given', 'activeMinutes']).map((span) => ({
    entry: span.entry.at,
    path: [...span.path, 'at'],
  })),
];

const maybe = (date: string | undefined, path: Path): readonly Placed<string>[] =>
  date === undefined ? [] : [{ entry: date, path }];
