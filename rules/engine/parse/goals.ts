import type { CheckRegistry } from '../../model/check';
import type { Rule, RulePack } from '../../model/pack';
import { type DraftCheck, type Placed, placed } from './draft';
import { questionsIn } from './questions';
import type { Report } from './report';

type Measure = NonNullable<NonNullable<NonNullable<RulePack['program']>['goals']>[number]['measure']>;

/** Goals are measured in one way, against a target that can be met, by rules that are there. */
export const goals: DraftCheck = ({ pack, rules, checks, whole }, report) => {
  for (const { entry, path } of placed(pack.program?.goals, ['program', 'goals'])) {
    if (entry.measure === undefined) continue;
    const measure = { entry: entry.measure, path: [...path, 'measure'] };
    oneWay(measure, report);
    target(measure, report);
    if (whole) hasRules(measure, rules, checks, report);
  }
};

const oneWay = ({ entry, path }: Placed<Measure>, report: Report): void => {
  if ((entry.incidents === undefined) !== (entry.posturePass === undefined)) return;
  const message = 'A goal is measured either by incidents or by posturePass.';
  report.error({ path, at: 'name', message, fix: 'Write one of the two.' });
};

const target = ({ entry, path }: Placed<Measure>, report: Report): void => {
  const { atMost, atLeast } = entry.target;
  const here = [...path, 'target'];
  const most = entry.posturePass === undefined ? Number.POSITIVE_INFINITY : 1;
  if (atMost === undefined && atLeast === undefined) {
    report.error({
      path: here,
      at: 'name',
      message: 'This target asks for nothing.',
      fix: 'Write atMost or atLeast.',
    });
  }
  if (atMost !== undefined && atLeast !== undefined && atLeast > atMost) {
    report.error({
      path: here,
      at: 'name',
      message: 'This target can never be met: atLeast is above atMost.',
    });
  }
  for (const [name, figure] of Object.entries(entry.target)) {
    if (figure === undefined || (figure >= 0 && figure <= most)) continue;
    const message =
      most === 1 ? 'A share of devices lies between 0 and 1.' : 'A number of incidents is never below 0.';
    report.error({
      path: [...here, name],
      message,
      ...(most === 1 ? { fix: 'Write 0.95 for 95 percent.' } : {}),
    });
  }
};

const hasRules = (
  { entry, path }: Placed<Measure>,
  rules: readonly Placed<Rule>[],
  checks: CheckRegistry,
  report: Report,
): void => {
  for (const name of ['incidents', 'posturePass'] as const) {
    const pattern = entry[name];
    if (pattern === undefined) continue;
    const measured = rules.some(
      (rule) => fits(pattern, rule.entry.id) && (name === 'incidents' || isDeviceRule(rule, checks)),
    );
    if (measured) continue;
    const message = `No ${name === 'incidents' ? '' : 'device '}rule fits "${pattern}", so this goal is never measured.`;
    report.warning({
      path: [...path, name],
      message,
      fix: 'Write the id of a rule; * stands for any letters.',
    });
  }
};

const isDeviceRule = ({ entry, path }: Placed<Rule>, checks: CheckRegistry): boolean =>
  questionsIn(entry.when, path, checks)[0]?.check.kind === 'device';

/** `all` is every rule; a star stands for any letters. Split rather than made a pattern: no pack writes our patterns. */
const fits = (pattern: string, id: string): boolean => {
  if (pattern === 'all') return true;
  const [head = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return id === pattern;
  const tail = rest.at(-1) ?? '';
  if (!id.startsWith(head) || !id.endsWith(tail) || id.length < head.length + tail.length) return false;
  let at = head.length;
  for (const part of rest.slice(0, -1)) {
    const found = id.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return at <= id.length - tail.length;
};
