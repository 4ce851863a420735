import { daysBetween, isRealDate, oneYearAfter } from './calendar';
import { type Draft, type DraftCheck, placed } from './draft';
import type { Report } from './report';

const soonDays = 14;

/** Exceptions end within a year; what has ended, or is about to, is said. */
export const expiry: DraftCheck = (draft, report) => {
  const { notBefore, expires } = draft.pack.pack;
  if (notBefore !== undefined && expires !== undefined && expires < notBefore) {
    const message = 'The pack would expire before it begins.';
    report.error({ path: ['pack', 'expires'], message, fix: `Write a day after ${notBefore}.` });
  }
  if (draft.today === undefined) return;
  packDates(draft, draft.today, report);
  for (const { entry, path } of [...draft.rules, ...draft.adjustments]) {
    for (const exception of placed(entry.exceptions, [...path, 'exceptions'])) {
      const { id, expires: last } = exception.entry;
      if (isRealDate(last)) exceptionEnds(id, last, draft.today, [...exception.path, 'expires'], report);
    }
  }
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

const exceptionEnds = (
  id: string,
  last: string,
  today: string,
  path: readonly (string | number)[],
  report: Report,
): void => {
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
  } else if (days <= soonDays) {
    const message = `The exception "${id}" ends on ${last}.`;
    report.warning({ path, message, fix: 'Renew it if it is still needed.' });
  }
};
