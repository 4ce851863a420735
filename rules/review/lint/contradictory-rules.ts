import { normaliseUrl } from '../../matching/addresses/url';
import type { Observation } from '../../model/observation';
import { closingRule, type Work } from './closing-rule';
import type { Found, Lint } from './lint';
import type { LintField, LintRule } from './lint-field';
import { hoursMeet } from './reach/hours';
import { scopesMeet } from './reach/scope-cover';
import { actsOn, type Sample, samplesOf, shownInField } from './samples';

/** Of a list so many hosts are tried, and of all rules together so many pairs. */
const mostHosts = 50;
const mostPairs = 300_000;

/** One rule wants students to be on a page, or be shown help there, that another one closes. */
export const contradictoryRules: Lint = {
  id: 'contradictory-rules',
  about: 'Two rules that want opposite things of the same page.',
  find: (field) => {
    const work: Work = { pairs: 0 };
    const found: Found[] = [];
    for (const rule of field.rules) {
      if (rule.rule.status === 'off' || !wantsOpen(rule.rule)) continue;
      if (work.pairs > mostPairs) return [...found, ...(rule.isOurs ? [tooMany(rule)] : [])];
      found.push(...fightWith(rule, field, work));
    }
    return found;
  },
};

const tooMany = ({ pack, path, rule }: LintRule): Found => ({
  pack,
  path,
  message: `So many rules act on the same sites that those from rule ${rule.id} on were not held against rules that block.`,
  fix: 'Put rules together that ask for the same sites.',
});

/** Help is shown on a page that stays; a rule that serves a goal and only records counts visits that are welcome. */
const wantsOpen = ({ action, severity, serves }: LintRule['rule']): boolean =>
  action === 'support' || (action === 'record' && severity === 'info' && serves !== undefined);

const fightWith = (rule: LintRule, field: LintField, work: Work): readonly Found[] => {
  for (const { what, observation } of placesOf(rule, field)) {
    if (work.pairs > mostPairs) return [];
    const closing = closedBy(observation, rule, field, work);
    if (closing === undefined) continue;
    const wants =
      rule.rule.action === 'support' ? 'shows help on the page' : 'counts it as a visit that serves a goal';
    const about = [rule, closing].find(({ isOurs }) => isOurs);
    if (about === undefined) return [];
    return [
      {
        pack: about.pack,
        path: [...about.path, 'when'],
        at: 'name',
        message: `Rules ${rule.rule.id} and ${closing.rule.id} contradict each other on ${what}: ${rule.rule.id} ${wants}, ${closing.rule.id} blocks it.`,
        fix: `Take the site out of one of them, or let ${closing.rule.id} warn.`,
      },
    ];
  }
  return [];
};

/** What the rule acts on: its tests, and the hosts it names. */
function* placesOf(rule: LintRule, field: LintField): Generator<Sample> {
  yield* samplesOf(rule, field);
  const compiled = rule.compiled();
  if (compiled === undefined) return;
  for (const host of hostsOf(rule, field)) {
    const url = `https://${host}/`;
    const observation = shownInField(compiled, { url }, field);
    if (observation !== undefined && actsOn(rule, observation)) yield { what: url, observation };
  }
}

const hostsOf = ({ parts }: LintRule, { reach }: LintField): readonly string[] =>
  parts()
    .flatMap((part) =>
      part.kind === 'question' && part.check === 'host' ? reach.setsOf(part.params, part.pack) : [],
    )
    .flatMap((set) => (set.kind === 'names' ? set.names.entries.slice(0, mostHosts) : []))
    .flatMap(({ host }) => (normaliseUrl(`https://${host}/`) === undefined ? [] : [host]));

/** A rule that blocks what is seen, for the same students at the same time. */
const closedBy = (
  observation: Observation,
  rule: LintRule,
  field: LintField,
  work: Work,
): LintRule | undefined =>
  closingRule(
    observation,
    field,
    (other) =>
      other !== rule &&
      (other.isOurs || rule.isOurs) &&
      scopesMeet(other.rule.scope, rule.rule.scope) &&
      hoursMeet(other, rule),
    work,
  );
