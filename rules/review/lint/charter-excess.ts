import { factsOf, questionsIn } from '../../engine/parse/questions';
import type { Found, Lint } from './lint';
import type { LintField, LintRule } from './lint-field';

/** What a charter keeps beyond what its rules need, and moments that must leave a counter only. */
export const charterExcess: Lint = {
  id: 'charter-excess',
  about: 'A pack that keeps more than its rules need, or a rule that keeps what must not be kept.',
  find: (field) => [
    ...field.packs.flatMap((pack): readonly Found[] => {
      const kinds = new Set(
        field.rules.filter((rule) => rule.pack === pack).flatMap((rule) => kindOf(rule, field) ?? []),
      );
      return pack.charter.keeps.flatMap((kept, index): readonly Found[] => {
        const isNeeded = kept === 'host' ? kinds.has('page') : kept !== 'device-facts' || kinds.has('device');
        if (isNeeded || pack.rules.length === 0) return [];
        const message = `The charter lets this pack keep ${kept}, but no rule looks at ${kept === 'host' ? 'pages' : 'the device'}.`;
        return [{ pack, path: ['charter', 'keeps', index], message, fix: 'Remove it: keep less.' }];
      });
    }),
    ...field.rules.filter(({ isOurs }) => isOurs).flatMap((rule) => sensitive(rule, field)),
  ],
};

const kindOf = ({ rule, path }: LintRule, { tools }: LintField): string | undefined =>
  questionsIn(rule.when, path, tools.checks)[0]?.check.kind;

const texts: ReadonlySet<string> = new Set(['search', 'title', 'pageText', 'typed']);

/** Words that only a counselor may hear of tell more about a student than any site: only support keeps nothing of them. */
const sensitive = ({ rule, pack, path }: LintRule, { tools }: LintField): readonly Found[] => {
  const words = questionsIn(rule.when, path, tools.checks).some((question) =>
    factsOf(question).some((fact) => texts.has(fact)),
  );
  const isPrivate = rule.route === 'counselor' || rule.severity === 'critical';
  if (!words || !isPrivate || rule.action === 'support') return [];
  const kept = pack.charter.keeps.includes('host') ? 'the site and the time' : 'the time';
  const message = `Rule ${rule.id} is about what a student in need may have written, and with ${rule.action} it keeps ${kept} of it.`;
  const fix = 'Write action: support and route: counselor: it shows help and keeps a counter only.';
  return [{ pack, path: [...path, 'action'], message, fix }];
};
