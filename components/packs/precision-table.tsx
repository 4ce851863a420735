import type { PrecisionRow } from '../../rules/model/pack-life';
import { Shape } from '../look/shape';
import { usePackWords } from '../words/pack-words';
import { asksKeys } from './keys-of-packs';
import { PrecisionBar } from './precision-bar';

const Right = ({ row }: { readonly row: PrecisionRow }) => {
  const { say, number } = usePackWords();
  const { precision, judged, notAProblem } = row;
  if (precision === undefined) return <span class="muted">{say('precisionNone')}</span>;
  const percent = (share: number) => number(Math.round(share * 100));
  return (
    <div>
      <PrecisionBar {...precision} />
      <p class="small">
        {say('precisionWords', {
          right: number(judged - notAProblem),
          judged: number(judged),
          low: percent(precision.low),
          high: percent(precision.high),
        })}
      </p>
    </div>
  );
};

const Row = ({ row }: { readonly row: PrecisionRow }) => {
  const { say, number } = usePackWords();
  const { ruleId, packRevision, title, hits, judged, notAProblem, demoted } = row;
  return (
    <tr>
      <th scope="row" data-label={say('precisionRule')}>
        <div>
          {title}
          <span class="small muted block">
            {ruleId} · {say('packRevision', { revision: packRevision })}
          </span>
          {demoted !== undefined && (
            <span class="small toned tone-medium with-shape demoted">
              <Shape name="down" size={14} />
              {say('precisionDemoted', { from: say(asksKeys[demoted.from]), to: say(asksKeys[demoted.to]) })}
            </span>
          )}
        </div>
      </th>
      <td class="number" data-label={say('precisionHits')}>
        {number(hits)}
      </td>
      <td class="number" data-label={say('precisionJudged')}>
        {number(judged)}
      </td>
      <td class="number" data-label={say('precisionNotProblem')}>
        {number(notAProblem)}
      </td>
      <td class="precision-cell" data-label={say('precisionShare')}>
        <Right row={row} />
      </td>
    </tr>
  );
};

/** How often each rule was right, by what teachers said of its notes. */
export const PrecisionTable = ({ precision }: { readonly precision: readonly PrecisionRow[] }) => {
  const { say } = usePackWords();
  return (
    <section class="card" aria-labelledby="precision-title">
      <h2 id="precision-title">{say('precisionTitle')}</h2>
      <p class="muted">{say('precisionMore')}</p>
      {precision.length === 0 ? (
        <p>{say('precisionEmpty')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{say('precisionRule')}</th>
              <th scope="col">{say('precisionHits')}</th>
              <th scope="col">{say('precisionJudged')}</th>
              <th scope="col">{say('precisionNotProblem')}</th>
              <th scope="col">{say('precisionShare')}</th>
            </tr>
          </thead>
          <tbody>
            {precision.map((row) => (
              <Row key={`${row.ruleId}/${row.packRevision}`} row={row} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
