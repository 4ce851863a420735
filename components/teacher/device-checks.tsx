import type { PostureState } from '../../rules/model/decision';
import type { PostureRow } from '../../rules/model/summary';
import { PostureMark } from '../look/mark';
import { Shape } from '../look/shape';
import { deviceLine } from '../words/sentences';
import { useWords } from '../words/speaking';
import type { CountedKey } from '../words/word-table';
import { postureCounts } from './totals';

const Row = ({ row, marked }: { readonly row: PostureRow; readonly marked: boolean }) => {
  const { say, pick } = useWords();
  return (
    <li class="posture-row">
      <p>
        {marked && <PostureMark state={row.state} />} {row.title}
      </p>
      {row.reason !== undefined && <p class="small muted">{row.reason}</p>}
      {marked && row.fix !== undefined && <p class="small">{say('howToFix', { fix: pick(row.fix) })}</p>}
    </li>
  );
};

interface FoldProps {
  readonly rows: readonly PostureRow[];
  readonly title: Extract<CountedKey, `${string}Fold`>;
  readonly meaning?: string;
}
const Fold = ({ rows, title, meaning }: FoldProps) => {
  const { count } = useWords();
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>
        <Shape name="turn" size={14} />
        {count(title, rows.length)}
      </summary>
      {meaning !== undefined && <p class="small muted">{meaning}</p>}
      <ul class="rows">
        {rows.map((row) => (
          <Row key={row.ruleId} row={row} marked={false} />
        ))}
      </ul>
    </details>
  );
};

/** The device's checks: what needs care first and how to mend it; what could not be read is folded, with the reason. */
export const DeviceChecks = ({ posture }: { readonly posture: readonly PostureRow[] }) => {
  const words = useWords();
  const among = (...states: readonly PostureState[]) => posture.filter((row) => states.includes(row.state));
  const open = [...among('fail'), ...among('in-grace')];
  return (
    <section class="card">
      <h2>{deviceLine(words, postureCounts(posture))}</h2>
      <ul class="rows">
        {open.map((row) => (
          <Row key={row.ruleId} row={row} marked />
        ))}
      </ul>
      <Fold rows={among('unknown')} title="unreadFold" meaning={words.say('unreadMeaning')} />
      <Fold rows={among('pass')} title="passFold" />
      <Fold rows={among('waived', 'not-applicable')} title="excusedFold" />
    </section>
  );
};
