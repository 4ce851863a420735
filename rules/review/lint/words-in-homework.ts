import { candidatesFor } from '../../engine/judge-all';
import { questionsIn } from '../../engine/parse/questions';
import { evidenceOf, isSoftened } from '../../engine/read-proof';
import { normaliseUrl } from '../../matching/addresses/url';
import type { CheckContext } from '../../model/check';
import type { Observation } from '../../model/observation';
import { everydaySearches } from './everyday-searches';
import type { Found, Lint } from './lint';
import type { LintField, LintRule } from './lint-field';

const mostShown = 10;
const anyHour: CheckContext = { at: 0, windowStart: 0 };

/** Words that a rule looks for stand in homework too. */
export const wordsInHomework: Lint = {
  id: 'words-in-homework',
  about: 'A rule on words that acts on what students search for in lessons.',
  find: (field) => {
    const readsWords = field.rules.some(({ isOurs, rule }) => isOurs && rule.action !== 'record');
    if (!readsWords) return [];
    const hits = new Map<LintRule, Hit[]>();
    for (const text of everydaySearches) hitsOf(text, field, hits);
    return [...hits].map(([rule, found]) => say(rule, found, field));
  },
};

interface Hit {
  readonly text: string;
  readonly words: readonly string[];
}

/** The text stands where a rule may look for it: in the search and in the title of what it leads to. */
const hitsOf = (text: string, field: LintField, hits: Map<LintRule, Hit[]>): void => {
  const url = normaliseUrl('https://page.invalid/');
  if (url === undefined) return;
  const policy = field.policy();
  const facts = { url, search: text, title: text };
  const page: Observation = { kind: 'page', at: 0, subject: {}, campus: 'unknown', facts, unread: {} };
  for (const order of candidatesFor(policy, page)) {
    const rule = field.ruleAt(order);
    if (rule === undefined || !rule.isOurs || rule.rule.action === 'record') continue;
    const proof = policy.ruleAt(order).condition.ask(facts, {}, anyHour);
    const words = evidenceOf(proof)['phrases'];
    if (proof.result !== 'match' || isSoftened(proof) || !Array.isArray(words)) continue;
    const found = hits.get(rule) ?? [];
    hits.set(rule, [...found, { text, words: words.map(String) }]);
  }
};

const say = (rule: LintRule, found: readonly Hit[], { tools }: LintField): Found => {
  const shown = found.slice(0, mostShown).map(({ text, words }) => `“${text}” (${words.join(', ')})`);
  const more = found.length > mostShown ? ` and ${found.length - mostShown} more` : '';
  const asked = questionsIn(rule.rule.when, [...rule.path, 'when'], tools.checks);
  const words = asked.find(({ check }) => check.id === 'words');
  return {
    pack: rule.pack,
    path: words?.path ?? [...rule.path, 'when'],
    at: 'name',
    message: `Rule ${rule.rule.id} would act on ${found.length} of ${everydaySearches.length} searches that students make for lessons: ${shown.join(', ')}${more}.`,
    fix: 'Write longer phrases, ask for more of them with atLeastDistinct, or add near or softenNear.',
  };
};
