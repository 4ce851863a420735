import type { DraftCheck } from './draft';
import { asksOf, questionsIn } from './questions';

/** A class pack blocks nothing and reads no words; the base has nothing below it to adjust. */
export const layerPowers: DraftCheck = ({ pack, rules, adjustments, checks }, report) => {
  const { layer } = pack.pack;
  if (layer === 'base' && pack.adjust !== undefined) {
    const message = 'A pack of the base layer has no rules above it that it could adjust.';
    report.error({
      path: ['adjust'],
      at: 'name',
      message,
      fix: 'Change the rules themselves, or choose another layer.',
    });
  }
  if (layer !== 'class') return;
  for (const { entry, path } of [...rules, ...adjustments]) {
    if (entry.action !== 'block') continue;
    const message = 'A pack of the class layer may not block.';
    report.error({ path: [...path, 'action'], message, fix: 'Use warn, or ask the school to add the rule.' });
  }
  for (const { entry, path } of rules) {
    const words = questionsIn(entry.when, [...path, 'when'], checks).find(
      (question) => asksOf(question).phrases.length > 0,
    );
    if (words === undefined) continue;
    const message = 'A pack of the class layer may not look for words.';
    report.error({
      path: words.path,
      at: 'name',
      message,
      fix: 'Remove the rule, or ask the school to add it.',
    });
  }
};
