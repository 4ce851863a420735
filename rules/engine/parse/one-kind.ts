import type { Kind } from '../../model/observation';
import type { DraftCheck } from './draft';
import { conditionsOf, type Question, questionsIn } from './questions';

const kindNames: Readonly<Record<Kind, string>> = {
  page: 'pages',
  device: 'the device',
  activity: 'how the device is used',
};

/** A rule and its exceptions speak of one kind of observation: a page and a device are never seen together. */
export const oneKind: DraftCheck = (draft, report) => {
  const kindOfRule = new Map<string, Question>();
  for (const { when, path, rule } of conditionsOf(draft)) {
    const questions = questionsIn(when, path, draft.checks);
    const first = (rule && kindOfRule.get(rule.entry.id)) ?? questions[0];
    if (first === undefined) continue;
    if (rule !== undefined) kindOfRule.set(rule.entry.id, first);
    const other = questions.find(({ check }) => check.kind !== first.check.kind);
    if (other === undefined) continue;
    report.error({
      path: other.path,
      at: 'name',
      message:
        `A rule speaks of one kind of thing: "${first.check.id}" speaks of ${kindNames[first.check.kind]}, ` +
        `"${other.check.id}" of ${kindNames[other.check.kind]}.`,
      fix: 'Make two rules of it.',
    });
  }
};
