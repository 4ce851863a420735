import type { TeacherSummary } from '../../rules/model/summary';
import { ViewHeading } from '../look/heading';
import { SeverityMark } from '../look/mark';
import { Shape } from '../look/shape';
import { useWords } from '../words/speaking';

const looks = {
  'all-clear': { shape: 'check', tone: 'ok', key: 'allClear' },
  'needs-a-look': { shape: 'triangle', tone: 'medium', key: 'needsALook' },
  'act-now': { shape: 'octagon', tone: 'critical', key: 'actNow' },
} as const;

interface Props {
  readonly summary: Pick<TeacherSummary, 'verdict' | 'worst'>;
  readonly now: number;
}

/** The answer in one glance, then the most serious note and when it was. */
export const VerdictCard = ({ summary: { verdict, worst }, now }: Props) => {
  const { say, when } = useWords();
  const { shape, tone, key } = looks[verdict];
  return (
    <section class={`card tinted verdict tone-${tone}`}>
      <span class="toned">
        <Shape name={shape} size={36} />
      </span>
      <div>
        <ViewHeading class="toned">{say(key)}</ViewHeading>
        {worst === undefined ? (
          <p>{say('nothingWorse')}</p>
        ) : (
          <>
            <p>
              <span class="visually-hidden">{say('worst')}: </span>
              <SeverityMark severity={worst.severity} size={14} /> {worst.title}
            </p>
            <p class="small">
              <span class="nowrap">{when(worst.lastSeen, now)}</span>
              {worst.host !== undefined && <span class="host"> · {worst.host}</span>}
            </p>
          </>
        )}
      </div>
    </section>
  );
};
