import type { LockedSummary } from '../../rules/model/summary';
import { useWords } from '../words/speaking';

/** Which rules are in force, so that anyone can tell how new they are. */
export const PolicyLine = ({ policy }: { readonly policy: NonNullable<LockedSummary['policy']> }) => {
  const { count } = useWords();
  const { name, revision, rules } = policy;
  return <p class="small muted policy-line">{count('policyLine', rules, { name, revision })}</p>;
};
