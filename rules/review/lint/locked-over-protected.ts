import { addressOf, judgeOpened } from '../../engine/opened';
import { layers, type RulePack } from '../../model/pack';
import type { Found, Lint } from './lint';
import type { LintField, LintRule } from './lint-field';
import { shownInField } from './samples';

/** So many pairs of a rule's test and a protected address are tried. */
const mostTries = 20_000;

/** A lower pack protects an address, and a locked rule above would block it all the same by what stands on the page. */
export const lockedOverProtected: Lint = {
  id: 'locked-over-protected',
  about: 'A protected address that a locked rule of a layer above would block by what stands on the page.',
  find: (field) => {
    const locked = field.rules.filter(
      ({ rule }) => rule.locked === true && rule.action === 'block' && rule.status !== 'off',
    );
    let tries = 0;
    return field.packs.flatMap((pack) =>
      (pack.protected ?? []).flatMap(({ url }, index): readonly Found[] => {
        const above = locked.filter((rule) => rank(rule.pack) < rank(pack));
        tries += above.length;
        const by = tries > mostTries ? undefined : above.find((rule) => blocksByContent(rule, url, field));
        if (by === undefined) return [];
        return [
          {
            pack,
            path: ['protected', index, 'url'],
            message: `${url} is protected here, but rule ${by.rule.id} of “${by.pack.pack.name}” is locked and blocks it when the page is like that of its test.`,
            fix: `Ask the owner of “${by.pack.pack.name}” to protect it, or to leave it out of the rule.`,
          },
        ];
      }),
    );
  },
};

const rank = ({ pack }: RulePack): number => layers.indexOf(pack.layer);

/** The page of one of the rule's own tests, at the protected address. */
const blocksByContent = (rule: LintRule, url: string, field: LintField): boolean => {
  const compiled = rule.compiled();
  if (compiled === undefined) return false;
  return (rule.rule.tests ?? []).some(({ expect, given }) => {
    const observation = expect === 'match' ? shownInField(compiled, { ...given, url }, field) : undefined;
    const address = observation && addressOf(observation);
    return (
      observation !== undefined &&
      address !== undefined &&
      judgeOpened(compiled, observation).outcome.kind === 'acts' &&
      !field.policy().protects(address, compiled)
    );
  });
};
