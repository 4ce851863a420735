import type { Proof } from '../../rules/model/decision';
import type { ActionId } from '../../rules/model/effect';

/** Where a question about the policy stands. */
export type PolicyQuestion =
  | { readonly kind: 'none' | 'asking' | 'unreadable-address' | 'not-answered' }
  | {
      readonly kind: 'answer';
      /** What was asked about. */
      readonly about: string;
      readonly action: ActionId | undefined;
      readonly proof: Proof;
    };
