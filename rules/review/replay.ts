import { evaluate } from '../engine/evaluate';
import type { Policy } from '../engine/policy';
import type { Observation } from '../model/observation';
import type { ReplayReport } from '../model/review';
import { isSettled, seenBy } from './replay/rebuilt';
import { ReplayTally } from './replay/tally';
import { verdictOf } from './replay/verdict';

/** One thing to be judged by two policies. */
export interface Replayable {
  readonly observation: Observation;
  /** The address, or the host where nothing more is kept, as it is shown among the examples. */
  readonly what: string;
  /** Milliseconds since 1970, where known. */
  readonly at: number | undefined;
  /**
   * The rule that is on record for it, where the observation was put together from a record. When that rule does not
   * speak again, what it looked at was not stored, and nothing can be said.
   */
  readonly onRecord?: string | undefined;
}
/** Something that cannot be judged again, with the reason as a sentence. */
export interface NotReplayable {
  readonly notJudged: string;
}
export type ReplayItem = Replayable | NotReplayable;

const notRebuilt = 'What the rule looked at is not stored, or the rule has changed since.';

/**
 * Judges everything by both policies and counts what comes out otherwise. One thing at a time: nothing but counts and
 * a few examples is held. Repeats and grace are left aside: they say when a note is opened, not whether a rule speaks.
 */
export const replay = async (
  before: Policy,
  after: Policy,
  items: Iterable<ReplayItem> | AsyncIterable<ReplayItem>,
): Promise<ReplayReport> => {
  const tally = new ReplayTally();
  for await (const item of items) {
    if ('notJudged' in item) tally.leaveOut(item.notJudged);
    else judgeTwice(before, after, item, tally);
  }
  return tally.report();
};

const judgeTwice = (before: Policy, after: Policy, item: Replayable, tally: ReplayTally): void => {
  const { observation, onRecord } = item;
  const decidedBefore = evaluate(before, seenBy(before, observation));
  if (onRecord !== undefined && !isSettled(onRecord, decidedBefore, after, observation)) {
    tally.leaveOut(notRebuilt);
    return;
  }
  const decidedAfter = evaluate(after, seenBy(after, observation));
  tally.judged(verdictOf(decidedBefore), verdictOf(decidedAfter), item);
};
