import type { PostureState } from '../../rules/model/decision';
import type { PostureRow } from '../../rules/model/summary';
import { PostureMark } from '../look/mark';
import { postureCounts } from '../teacher/totals';
import { deviceLine } from '../words/sentences';
import { useWords } from '../words/speaking';

const order: readonly PostureState[] = ['fail', 'in-grace', 'unknown', 'pass', 'waived', 'not-applicable'];

interface Props {
  readonly posture: readonly PostureRow[];
  readonly now: number;
}

/** A cell that is left out where rows become lists and there is nothing to say. */
const Cell = ({ label, text }: { readonly label: string; readonly text: string | undefined }) => (
  <td class={text === undefined ? 'nothing' : undefined} data-label={label}>
    {text ?? '–'}
  </td>
);

/** What is well needs no mending. */
const needsFix = ({ state }: PostureRow): boolean => state !== 'pass' && state !== 'not-applicable';

/** Every device check: what needs care first, with the reason and the way to mend it. */
export const PostureTable = ({ posture, now }: Props) => {
  const words = useWords();
  const { say, pick, when } = words;
  const rows = posture.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return (
    <section class="card" aria-labelledby="posture-title">
      <div class="table-head">
        <h2 id="posture-title">{deviceLine(words, postureCounts(posture))}</h2>
      </div>
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{say('columnCheck')}</th>
              <th scope="col">{say('columnState')}</th>
              <th scope="col">{say('columnReason')}</th>
              <th scope="col">{say('columnFix')}</th>
              <th scope="col">{say('columnSince')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.ruleId}>
                <th scope="row" data-label={say('columnCheck')}>
                  {row.title}
                </th>
                <td data-label={say('columnState')}>
                  <PostureMark state={row.state} />
                </td>
                <Cell label={say('columnReason')} text={row.reason} />
                <Cell label={say('columnFix')} text={needsFix(row) ? row.fix && pick(row.fix) : undefined} />
                <td class="nowrap" data-label={say('columnSince')}>
                  {when(row.since, now)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
