import type { DraftCheck } from './draft';

/** An incident is made of these; only the rest of `keeps` is a school's choice. */
const madeOf = ['rule', 'time', 'count'] as const;

/** A charter promises to keep no less than a record can do with. */
export const charterKeeps: DraftCheck = ({ pack }, report) => {
  const { keeps } = pack.charter;
  if (madeOf.every((part) => keeps.includes(part))) return;
  report.error({
    path: ['charter', 'keeps'],
    message: 'An incident needs the rule, the time and the count.',
    fix: 'Add them to keeps.',
  });
};
