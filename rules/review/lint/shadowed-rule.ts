import { candidatesFor } from '../../engine/judge-all';
import type { Kind, Observation } from '../../model/observation';
import { severityRank } from '../../model/severity';
import type { Found, Lint } from './lint';
import type { LintField, LintRule } from './lint-field';
import { covers } from './reach/condition-cover';
import { hoursCover } from './reach/hours';
import { scopeCovers } from './reach/scope-cover';
import { actsOn, samplesOf } from './samples';

/** So many pairs of rules are looked at, and so many of them compared part by part. */
const mostPairs = 300_000;
const mostCompared = 50_000;

/** Another rule acts wherever this one does, and always has its way. */
export const shadowedRule: Lint = {
  id: 'shadowed-rule',
  about: 'A rule whose action is never carried out, because another rule always wins.',
  find: (field) => {
    const work: Work = { pairs: 0, compared: 0, ofKind: {} };
    const found: Found[] = [];
    for (const rule of field.rules) {
      if (!rule.isOurs || rule.rule.status === 'off' || isAlways(rule.rule.action, field)) continue;
      if (work.pairs > mostPairs || work.compared > mostCompared) return [...found, tooMany(rule)];
      found.push(...shadowOf(rule, field, work));
    }
    return found;
  },
};

interface Work {
  pairs: number;
  compared: number;
  readonly ofKind: { [kind in Kind]?: readonly LintRule[] };
}

const tooMany = ({ pack, path, rule }: LintRule): Found => ({
  pack,
  path,
  message: `So many rules act on the same sites that those from rule ${rule.id} on were not compared with the others.`,
  fix: 'Put rules together that ask for the same sites.',
});

/** Record and support are carried out beside any other. */
const isAlways = (action: LintRule['rule']['action'], { tools }: LintField): boolean =>
  tools.actions.get(action)?.always ?? false;

/** Who always wins does so on the first sample, so that one tells. */
const shadowOf = (rule: LintRule, field: LintField, work: Work): readonly Found[] => {
  const [sample] = samplesOf(rule, field);
  if (sample === undefined) return [];
  const { what, observation } = sample;
  const winner = rivalsAt(observation, field, work)
    .filter((rival) => rival !== rule && beats(rival, rule, field))
    .find((rival) => {
      work.compared += 1;
      return work.compared <= mostCompared && alwaysWins(rival, rule, field) && actsOn(rival, observation);
    });
  if (winner === undefined) return [];
  const { id, action } = winner.rule;
  const where = winner.pack === rule.pack ? '' : ` of “${winner.pack.pack.name}”`;
  return [
    {
      pack: rule.pack,
      path: [...rule.path, 'when'],
      at: 'name',
      message: `Rule ${rule.rule.id} never has its say: wherever it acts, rule ${id}${where} acts too and wins with ${action}. Both do on ${what}.`,
      fix: `Remove the rule, narrow ${id}, or choose a stronger action.`,
    },
  ];
};

/** Rules that can act on the same, as the engine's own index tells. */
const rivalsAt = (observation: Observation, field: LintField, work: Work): readonly LintRule[] => {
  const { kind } = observation;
  if (kind !== 'page') {
    // Every rule of the kind is asked each time.
    work.ofKind[kind] ??= field.rules.filter((rule) => rule.compiled()?.kind === kind);
    work.pairs += work.ofKind[kind].length;
    return work.ofKind[kind];
  }
  const orders = candidatesFor(field.policy(), observation);
  work.pairs += orders.size;
  return [...orders].flatMap((order) => field.ruleAt(order) ?? []);
};

const offCampusRank = { off: 0, 'tell-only': 1, full: 2 } as const;

/** Whether the rival's action is carried out and not the rule's where both act: by strength, severity, order. */
const beats = (rival: LintRule, rule: LintRule, { tools }: LintField): boolean => {
  const [theirs, ours] = [tools.actions.get(rival.rule.action), tools.actions.get(rule.rule.action)];
  if (theirs === undefined || ours === undefined || theirs.always) return false;
  const isLive = rival.rule.status === undefined || rival.rule.status === 'live';
  // A teacher's pass opens what is not locked, and the locked rule is left.
  const canBeOpened = rule.rule.locked === true && rival.rule.locked !== true;
  const isWeakerOffCampus =
    offCampusRank[rival.pack.charter.offCampus] < offCampusRank[rule.pack.charter.offCampus];
  if (!isLive || canBeOpened || isWeakerOffCampus) return false;
  const bySeverity = severityRank(rival.rule.severity) - severityRank(rule.rule.severity);
  return (theirs.strength - ours.strength || bySeverity || rule.at - rival.at) > 0;
};

const alwaysWins = (rival: LintRule, rule: LintRule, { reach }: LintField): boolean =>
  rival.exceptions.length === 0 &&
  scopeCovers(rival.rule.scope, rule.rule.scope) &&
  hoursCover(rival, rule) &&
  covers(rival.parts(), rule.parts(), reach);
