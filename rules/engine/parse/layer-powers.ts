import type { DraftCheck } from './draft';
import { asksOf, questionsIn } from './questions';

/**
 * A class pack blocks nothing, reads no words and speaks of its own rules alone; the base has nothing below it to
 * adjust. What a class pack protected would open every unlocked rule without a reason or an end, and would have the
 * district's next pack refused.
 */
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
  for (const section of ['protected', 'forwarders'] as const) {
    if (pack[section] === undefined) continue;
    report.error({ path: [section], at: 'name', ...beyondClass[section] });
  }
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

/** Sections that count for the rules of every layer. */
const beyondClass = {
  protected: {
    message:
      'A pack of the class layer may not protect addresses: that would open them for the rules of others.',
    fix: 'Give the rule that is in the way an exception with an end, or ask the school to protect the address.',
  },
  forwarders: {
    message: 'A pack of the class layer may not name forwarders: they count for the rules of others.',
    fix: 'Remove them, or ask the school to add them.',
  },
} as const;
