import * as z from 'zod/mini';
import { onMessage, type PolicyAnswer } from '../../platform/messages';
import { sessionEnd } from '../../platform/teacher-session';
import { evaluate } from '../../rules/engine/evaluate';
import { observationOf } from '../../rules/engine/given';
import { LocalClock, momentOfLocal } from '../../rules/engine/local-clock';
import { partTrials } from '../../rules/flows/part-trials';
import type { Ports } from '../../rules/flows/ports';
import type { Decision } from '../../rules/model/decision';
import type { ActionId } from '../../rules/model/effect';
import { givenSchema, type RuleTest } from '../../rules/model/pack';
import { onlyOwnPages } from './own-pages';
import type { PolicyHolder, Standing } from './policy-holder';
import { policyTools } from './policy-tools';
import { subjectOf } from './subject';

const questionSchema = z.strictObject({ token: z.string().check(z.maxLength(64)), given: givenSchema });

interface Desk {
  readonly holder: PolicyHolder;
  readonly ports: Pick<Ports, 'clock'>;
}

/** Tells what the policy in force says of something that is only described; nothing is recorded and nothing done. */
export const answerQuestions = ({ holder, ports: { clock } }: Desk): void => {
  onMessage('askPolicy', async ({ data, sender }): Promise<PolicyAnswer> => {
    onlyOwnPages(sender);
    const question = questionSchema.safeParse(data);
    if (!question.success) return { result: 'malformed' };
    const { token, given } = question.data;
    if ((await sessionEnd(token, clock.now())) === undefined) return { result: 'locked' };
    const observation = observationIn(await holder.current(), given, clock.now());
    if (observation === undefined) return { result: 'unreadable-address' };
    const { policy } = await holder.readyFor(observation);
    const { decision } = partTrials(evaluate(policy, observation));
    return { result: 'answer', action: strongestOf(decision), proof: decision.proof };
  });
};

const kindOf = ({ device, activeMinutes }: RuleTest['given']) => {
  if (device !== undefined) return 'device';
  return activeMinutes === undefined ? 'page' : 'activity';
};

/** Its hours are those of the lowest pack; who uses the device is known unless the question says otherwise. */
const observationIn = ({ policy, known }: Standing, given: RuleTest['given'], now: number) => {
  const timezone = policy.packs.at(-1)?.clock.timezone ?? 'UTC';
  const local = new LocalClock(timezone);
  const at = given.at === undefined ? now : momentOfLocal(local, given.at);
  const observation = observationOf(given, kindOf(given), at, local, policy.forwarders);
  return (
    observation && {
      ...observation,
      subject: { ...subjectOf(known.configuration), ...observation.subject },
    }
  );
};

const strongestOf = ({ findings }: Decision): ActionId | undefined =>
  findings.map(({ action }) => action).toSorted((one, other) => strengthOf(other) - strengthOf(one))[0];

const strengthOf = (action: ActionId): number => policyTools.actions.get(action)?.strength ?? 0;
