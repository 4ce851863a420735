import type { PageReport, Subscription } from '../messages';

/** Whether any signal is asked for. */
export const wantsAnything = (wanted: Subscription): boolean =>
  wanted.title || wanted.pageText || wanted.formKinds;

/** Whether a document has nothing to say yet, as a frame that stays empty. */
export const saysNothing = (report: PageReport): boolean =>
  !report.title && !report.pageText && !report.formKinds?.length;

/** Whether two reports of a document say the same. */
export const saysTheSame = (one: PageReport, other: PageReport): boolean =>
  one.title === other.title &&
  one.pageText === other.pageText &&
  one.formKinds?.join() === other.formKinds?.join();
