import type { Exception } from '../../model/pack';
import { daysBetween, isRealDate, oneYearAfter } from './calendar';
import { type Draft, type DraftCheck, type Placed, placed } from './draft';
import type { Report } from './report';

const soonDays = 14;

/** Exceptions end within a year; what has ended, or is about to, is said. */
export const expiry: DraftCheck = (draft, report) => {
  const { notBefore, expires } = draft.pack.pack;
  if (notBefore !== undefined && expires !== undefined && expires < notBefore) {
    const message = 'The pack would expire before it begins.';
    report.error({ path: ['pack', 'expires'], message, fix: `Write a day after ${notBefore}.` });
  }
  for (const exception of exceptionsIn(draft)) endsInOrder(exception, report);
  if (draft.today === undefined) return;
  packDates(draft, draft.today, report);
  for (const exception of exceptionsIn(draft)) {
    exceptionEnds(exception, draft.today, report);
    lessonEnds(exception, draft, report);
  }
};

const exceptionsIn = ({ rules, adjustments }: Draft): readonly PlacedException[] =>
  [...rules, ...adjustments].flatMap(({ entry, path }) => placed(entry.exceptions, [...path, 'exceptions']));

const endsInOrder = ({ entry: { until, expires }, path }: PlacedException, report: Report): void => {
  if (until === undefined || until.slice(0, 10) <= expires) return;
  const message = 'This exception has a minute to end at that lies after its last day.';
  report.error({ path: [...path, 'until'], message, fix: `Write a time on ${expires} or before.` });
};

const packDates = ({ pack: { pack } }: Draft, today: string, report: Report): void => {
  if (pack.expires !== undefined && pack.expires < today) {
    const message = `The pack expired on ${pack.expires}. It goes on being enforced, but should be renewed.`;
    report.warning({ path: ['pack', 'expires'], message, fix: 'Ask the publisher for a new revision.' });
  }
  if (pack.reviewBy !== undefined && pack.reviewBy < today) {
    const message = `The pack was to be reviewed by ${pack.reviewBy}.`;
    report.warning({ path: ['pack', 'reviewBy'], message, fix: 'Review it, then write the next date.' });
  }
};

type PlacedException = Placed<Exception>;

const exceptionEnds = ({ entry, path: around }: PlacedException, today: string, report: Report): void => {
  const { id, expires: last, until } = entry;
  if (!isRealDate(last)) return;
  const path = [...around, 'expires'];
  const latest = oneYearAfter(today);
  if (last > latest) {
    const message = 'An exception may last one year at most.';
    report.error({ path, message, fix: `Write a day up to ${latest}; it can be renewed then.` });
    return;
  }
  const days = daysBetween(today, last);
  if (days < 0) {
    const message = `The exception "${id}" ended on ${last} and no longer works.`;
    report.warning({ path, message, fix: 'Renew it, or remove it.' });
  } else if (days <= soonDays && until === undefined) {
    // One that ends by the minute is meant to be short.
    const message = `The exception "${id}" ends on ${last}.`;
    report.warning({ path, message, fix: 'Renew it if it is still needed.' });
  }
};

/** In a class, an end by the minute is a lesson's, and a lesson is no season. */
const lessonEnds = (
  { entry: { until }, path }: PlacedException,
  { pack, today }: Draft,
  report: Report,
): void => {
  if (until === undefined || today === undefined || pack.pack.layer !== 'class') return;
  const day = until.slice(0, 10);
  if (!isRealDate(day) || daysBetween(today, day) <= 1) return;
  const message = 'A lesson lasts one day at most.';
  report.error({
    path: [...path, 'until'],
    message,
    fix: 'Leave until out, and write its last day as expires.',
  });
};
