import type { RulePack } from '../../model/pack';
import type { ChangeDirection, PolicyChange } from '../../model/review';
import { changeOfSets } from './sets';
import { counted, examplesOf, quoted } from './words';

const addresses = ['address', 'addresses'] as const;

/** What became of the addresses that a pack promises never to block. */
export const changesOfProtection = (
  before: RulePack | undefined,
  after: RulePack | undefined,
): readonly PolicyChange[] => {
  const { pack } = after ?? before ?? {};
  if (pack === undefined) return [];
  const { added, removed } = changeOfSets(promisedBy(before), promisedBy(after));
  const say = (
    urls: readonly string[],
    direction: ChangeDirection,
    start: string,
  ): readonly PolicyChange[] =>
    urls.length === 0
      ? []
      : [
          {
            kind: 'protection-changed',
            direction,
            ruleId: undefined,
            packId: pack.id,
            part: 'protected',
            sentence: `${start}: ${counted(urls.length, addresses)} (${examplesOf(urls)}).`,
          },
        ];
  return [
    ...say(added, 'gentler', `${quoted(pack.name)} promises never to close`),
    ...say(removed, 'stricter', `${quoted(pack.name)} takes back its promise never to close`),
  ];
};

const promisedBy = (pack: RulePack | undefined): readonly string[] =>
  (pack?.protected ?? []).map(({ url }) => url);
