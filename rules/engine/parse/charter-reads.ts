import type { Signal } from '../../model/pack';
import type { DraftCheck } from './draft';
import { factsOf, questionsOf } from './questions';

const pageSignals: ReadonlyMap<string, Signal> = new Map([
  ['url', 'url'],
  ['title', 'title'],
  ['pageText', 'page-text'],
  ['search', 'search'],
  ['typed', 'typed'],
  ['formKinds', 'form-kinds'],
]);

/** What the charter calls a fact. */
const signalOf = (fact: string): Signal => {
  if (fact === 'extensions') return 'extensions';
  if (fact === 'activeMinutes') return 'active-minutes';
  return pageSignals.get(fact) ?? 'device';
};

/**
 * No rule reads more than the charter says, and the charter does not ask for more than rules read.
 * Of typed words nothing is said here: they are refused altogether.
 */
export const charterReads: DraftCheck = (draft, report) => {
  const { reads } = draft.pack.charter;
  const used = new Set<Signal>(['url', 'typed']);
  for (const question of questionsOf(draft)) {
    for (const signal of new Set(factsOf(question).map(signalOf))) {
      used.add(signal);
      if (signal === 'typed' || reads.includes(signal)) continue;
      report.error({
        path: question.path,
        at: 'name',
        message: `"${question.check.id}" reads ${signal} here, but the charter does not allow this pack to read it.`,
        fix: `Add ${signal} to charter.reads and tell families of it, or remove this condition.`,
      });
    }
  }
  if (!draft.whole) return;
  for (const [index, signal] of reads.entries()) {
    if (used.has(signal)) continue;
    const message = `The charter allows this pack to read ${signal}, but no rule does.`;
    report.warning({ path: ['charter', 'reads', index], message, fix: 'Remove it: read less.' });
  }
};
