import type { DraftCheck } from './draft';

/** A floor that could never do anything would be believed to do something. */
export const precisionFloor: DraftCheck = ({ rules }, report) => {
  for (const { entry, path } of rules) {
    if (entry.precisionFloor === undefined) continue;
    const at = [...path, 'precisionFloor'];
    if (entry.locked === true) {
      const message = 'A locked rule is never made milder, so its precisionFloor would do nothing.';
      report.error({ path: at, at: 'name', message, fix: 'Remove precisionFloor, or locked.' });
    }
    if (entry.action === 'support') {
      const message = 'A rule that shows help is never made milder, so its precisionFloor would do nothing.';
      report.error({ path: at, at: 'name', message, fix: 'Remove precisionFloor.' });
    }
  }
};
