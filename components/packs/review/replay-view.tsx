import type { ActionId } from '../../../rules/model/effect';
import type { ReplayExample, ReplayLine, ReplayReport } from '../../../rules/model/review';
import { Shape } from '../../look/shape';
import { usePackWords } from '../../words/pack-words';
import { Folded } from '../folded';
import { asksKeys, replayLooks } from '../keys-of-packs';
import { moreBlocked, replayCount } from './review-figures';

interface Props {
  readonly replay: ReplayReport;
  readonly now: number;
}

const Judged = ({ action }: { readonly action: ActionId | undefined }) => {
  const { say } = usePackWords();
  return (
    <span class={`chip asks-${action ?? 'nothing'}`}>
      {action === undefined ? say('asksNothing') : say(asksKeys[action])}
    </span>
  );
};

const Example = ({
  example: { what, at },
  now,
}: {
  readonly example: ReplayExample;
  readonly now: number;
}) => {
  const { when } = usePackWords();
  return (
    <li>
      <span class="address">{what}</span>
      {at !== undefined && <span class="muted nowrap"> {when(at, now)}</span>}
    </li>
  );
};

const Line = ({ line, now }: { readonly line: ReplayLine; readonly now: number }) => {
  const { say, number } = usePackWords();
  const { ruleId, title, kind, before, after, count, examples } = line;
  const { shape, tone, key } = replayLooks[kind];
  return (
    <li class="replay-line">
      <span class={`figure toned tone-${tone}`}>
        <Shape name={shape} size={16} />
        <strong>{number(count)}</strong>
      </span>
      <div>
        <p class="replay-head">
          <span>
            <strong>{title}</strong>{' '}
            <span class="small muted">
              {ruleId} · {say(key)}
            </span>
          </span>
          <span class="before-after nowrap">
            <Judged action={before} />
            <Shape name="turn" size={12} />
            <span class="visually-hidden">{say('replayThen')}</span>
            <Judged action={after} />
          </span>
        </p>
        {examples.length > 0 && (
          <ul class="replay-examples small">
            {examples.map((example, index) => (
              <Example key={index} example={example} now={now} />
            ))}
          </ul>
        )}
      </div>
    </li>
  );
};

/** The difference in a sentence or two: what is blocked first, then what is noticed at all. */
const Sum = ({ lines }: Pick<ReplayReport, 'lines'>) => {
  const { say, count, number } = usePackWords();
  const blocked = moreBlocked(lines);
  const more = replayCount(lines, 'newly-caught');
  const fewer = replayCount(lines, 'no-longer-caught');
  if (lines.length === 0) return <p class="replay-sum">{say('replaySame')}</p>;
  return (
    <p class="replay-sum">
      <strong>
        {blocked > 0 && count('replayBlockedMore', blocked)}
        {blocked < 0 && count('replayBlockedFewer', -blocked)}{' '}
        {more + fewer > 0
          ? say('replaySum', { more: number(more), fewer: number(fewer) })
          : say('replayNoneMore')}
      </strong>
    </p>
  );
};

/** What the new policy would have made of what was noted on this device. */
export const ReplayView = ({ replay, now }: Props) => {
  const { say, count } = usePackWords();
  const { judged, notJudged, reasons, lines } = replay;
  return (
    <section class="card" aria-labelledby="replay-title">
      <h2 id="replay-title">{say('replayTitle')}</h2>
      <p class="muted">{judged === 0 ? say('replayNone') : count('replayJudged', judged)}</p>
      {judged > 0 && <Sum lines={lines} />}
      <Folded class="lines" items={lines} first={6}>
        {(line, index) => <Line key={index} line={line} now={now} />}
      </Folded>
      {notJudged > 0 && (
        <details>
          <summary class="muted">
            <Shape name="turn" size={14} />
            {count('replayNotJudged', notJudged)}
          </summary>
          <ul class="dotted small muted" lang="en">
            {reasons.map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};
