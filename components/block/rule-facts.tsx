import type { BlockDetails } from '../../rules/model/summary';
import { useWords } from '../words/speaking';

/** Which written rule it is, where it stands, and until when it holds. */
export const RuleFacts = ({ details, now }: { readonly details: BlockDetails; readonly now: number }) => {
  const { say, when } = useWords();
  const { clause, policyTitle, ruleTitle, until } = details;
  return (
    <dl class="facts">
      <div>
        <dt>{say('blockedRule')}</dt>
        <dd>{ruleTitle}</dd>
      </div>
      <div>
        <dt>{say('blockedWritten')}</dt>
        <dd>
          {policyTitle}
          {clause !== undefined && <span class="block muted">{say('clauseTitled', clause)}</span>}
        </dd>
      </div>
      {until !== undefined && (
        <div>
          <dt>{say('blockedUntil')}</dt>
          <dd>{when(until, now)}</dd>
        </div>
      )}
    </dl>
  );
};
