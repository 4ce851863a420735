import { questionsIn } from '../../engine/parse/questions';
import type { Kind } from '../../model/observation';
import type { Found, Lint } from './lint';
import type { LintField, LintRule } from './lint-field';

/** What a rule asks for and what its kind of observation has no place for. */
export const idlePart: Lint = {
  id: 'idle-part',
  about: 'A part of a rule that does nothing there.',
  find: (field) => field.rules.filter(({ isOurs }) => isOurs).flatMap((rule) => idleIn(rule, field)),
};

const idleIn = ({ rule, pack, path }: LintRule, { tools }: LintField): readonly Found[] => {
  const kind = questionsIn(rule.when, path, tools.checks)[0]?.check.kind;
  if (kind === undefined) return [];
  const found: Found[] = [];
  const say = (part: string, message: string, fix: string): void => {
    found.push({ pack, path: [...path, part], at: 'name', message, fix });
  };
  if (kind !== 'page' && (rule.action === 'block' || rule.action === 'warn' || rule.action === 'support')) {
    say(
      'action',
      `Rule ${rule.id} speaks of ${things[kind]}, where there is no page to ${rule.action === 'support' ? 'show help on' : rule.action === 'warn' ? 'warn on' : 'block'}: it is only noted.`,
      'Write action: tell or action: record.',
    );
  }
  if (kind !== 'device' && rule.grace !== undefined) {
    say(
      'grace',
      `“grace” gives time to mend a device, but rule ${rule.id} speaks of ${things[kind]}.`,
      'Remove it.',
    );
  }
  if (kind !== 'device' && rule.fix !== undefined) {
    say(
      'fix',
      `“fix” says how to mend a device, but rule ${rule.id} speaks of ${things[kind]}.`,
      'Write it under teacher: or remove it.',
    );
  }
  return found;
};

const things: Readonly<Record<Kind, string>> = {
  page: 'pages',
  device: 'the device',
  activity: 'how the device is used',
};
