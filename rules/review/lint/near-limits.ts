import { limits } from '../../engine/parse/limits';
import { asksOf, questionsIn } from '../../engine/parse/questions';
import { listLimits } from '../../model/host-list';
import type { RulePack } from '../../model/pack';
import type { Found, Lint } from './lint';
import type { LintField } from './lint-field';

const mostRules = 10_000;
/** From this share on there is little room left. */
const nearly = 0.9;

/** A pack that is about to outgrow what a device takes: told before a line more refuses it. */
export const nearLimits: Lint = {
  id: 'near-limits',
  about: 'A pack that is nearly as large as a pack may be.',
  find: (field) =>
    field.packs.flatMap((pack) => {
      const asked = pack.rules.flatMap(({ when }) => questionsIn(when, [], field.tools.checks).map(asksOf));
      const counts = [
        { what: 'rules', has: pack.rules.length, most: mostRules, path: ['rules'] },
        { what: 'lists', has: Object.keys(pack.lists ?? {}).length, most: limits.lists, path: ['lists'] },
        { what: 'list hosts', has: hostCount(pack, field), most: listLimits.hosts, path: ['lists'] },
        {
          what: 'words',
          has: sum(asked, ({ phrases }) => phrases.length),
          most: limits.phrases,
          path: ['rules'],
        },
        {
          what: 'patterns',
          has: sum(asked, ({ patterns }) => patterns.length),
          most: limits.patterns,
          path: ['rules'],
        },
      ];
      return counts
        .filter(({ has, most }) => has >= most * nearly)
        .map(
          ({ what, has, most, path }): Found => ({
            pack,
            path,
            at: 'name',
            message: `This pack has ${figure(has)} ${what} of the ${figure(most)} that a pack may have.`,
            fix: 'Remove what is no longer needed, or begin a second pack.',
          }),
        );
    }),
};

const hostCount = ({ pack, lists = {} }: RulePack, { tools }: LintField): number =>
  sum(Object.entries(lists), ([name, list]) =>
    'hosts' in list ? list.hosts.length : (tools.runs?.(pack.id, name)?.sites.length ?? 0),
  );

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

const figure = (number: number): string => number.toLocaleString('en');
