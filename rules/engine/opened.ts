import { searchWordsOf } from '../matching/addresses/search-words';
import type { Observation, PageAddress, PageFacts } from '../model/observation';
import { cameNear, isLowered, judgeRule, type RuleJudgement } from './judge-rule';
import type { CompiledRule } from './policy';

/** The address of the page that was observed, where there is one. */
export const addressOf = ({ facts }: Observation): PageAddress | undefined =>
  (facts as Partial<PageFacts>).url;

/**
 * The observation itself, and one for each address carried inside its own, as if that had been opened directly.
 * Cheap where nothing is carried, as on nearly all pages.
 */
export const openedIn = (observation: Observation): readonly Observation[] => {
  const address = addressOf(observation);
  if (address === undefined || address.embedded.length === 0) return [observation];
  return [
    observation,
    ...address.embedded.flatMap(withEmbedded).map((carried) => opening(carried, observation)),
  ];
};

const withEmbedded = (address: PageAddress): readonly PageAddress[] => [
  address,
  ...address.embedded.flatMap(withEmbedded),
];

const opening = (url: PageAddress, observation: Observation): Observation => {
  const { search } = observation.facts as Partial<PageFacts>;
  const searched = search === undefined ? {} : { search: searchWordsOf(url) ?? '' };
  return { ...observation, facts: { ...observation.facts, url, ...searched } };
};

/** What one rule says of an observation and of all that it carries inside. */
export const judgeOpened = (rule: CompiledRule, observation: Observation): RuleJudgement => {
  const [outer = observation, ...carried] = openedIn(observation);
  return carried.reduce(
    (telling, seen) => moreTelling(telling, judgeRule(rule, seen)),
    judgeRule(rule, outer),
  );
};

/** Of two judgements of one rule the one that says more; the first of equals. */
export const moreTelling = (one: RuleJudgement, other: RuleJudgement): RuleJudgement =>
  weightOf(other) > weightOf(one) ? other : one;

const weightOf = (judgement: RuleJudgement): number => {
  const { outcome, condition } = judgement;
  if (outcome.kind === 'acts') return isLowered(judgement) ? 4 : 5;
  if (condition.result === 'match') return 3;
  if (condition.result === 'unknown') return 2;
  return cameNear(judgement) ? 1 : 0;
};
