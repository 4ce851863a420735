import { type ReadonlySignal, signal } from '@preact/signals';
import type { PolicyQuestion } from '../../components/packs/policy-question';
import { sendMessage } from '../../platform/messages';
import type { RuleTest } from '../../rules/model/pack';

export interface PolicyAsking {
  readonly question: ReadonlySignal<PolicyQuestion>;
  readonly ask: (given: RuleTest['given']) => Promise<void>;
}

/** Asks the policy in force about a page that nobody opened. */
export const createPolicyAsking = (token: () => string | undefined): PolicyAsking => {
  const question = signal<PolicyQuestion>({ kind: 'none' });
  return {
    question,
    ask: async (given) => {
      const session = token();
      if (session === undefined) return;
      question.value = { kind: 'asking' };
      try {
        const reply = await sendMessage('askPolicy', { token: session, given });
        if (reply.result === 'answer') {
          const { action, proof } = reply;
          question.value = { kind: 'answer', about: given.url ?? '', action, proof };
        } else {
          const isAddress = reply.result === 'unreadable-address';
          question.value = { kind: isAddress ? 'unreadable-address' : 'not-answered' };
        }
      } catch (error) {
        console.error('The policy did not answer.', error);
        question.value = { kind: 'not-answered' };
      }
    },
  };
};
