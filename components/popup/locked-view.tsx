import type { ComponentChildren } from 'preact';
import type { LockedSummary } from '../../rules/model/summary';
import { LessonSentence } from '../lesson/lesson-notice';
import { stillOpen } from '../lesson/running-lessons';
import { Shape, type ShapeName } from '../look/shape';
import { deviceSentence } from '../words/sentences';
import { useWords } from '../words/speaking';
import { PageCard } from './page-card';
import { NotRecording, Pending } from './plain-states';
import { PolicyLine } from './policy-line';

interface RowProps {
  readonly shape: ShapeName;
  readonly tone: string;
  readonly text: ComponentChildren;
}
const Row = ({ shape, tone, text }: RowProps) => (
  <li class="line">
    <span class={`toned tone-${tone}`}>
      <Shape name={shape} />
    </span>
    {text}
  </li>
);

/** What anyone at the device sees: this page, this device, how many notes, and where all of it is explained. */
export const LockedView = ({ summary, now }: { readonly summary: LockedSummary; readonly now: number }) => {
  const words = useWords();
  const { say, count } = words;
  const { posture, notesToday } = summary;
  if (summary.policy === undefined) return <Pending />;
  return (
    <div class="locked">
      {summary.recording === 'not-recording' && <NotRecording />}
      <PageCard page={summary.page} now={now} />
      <ul class="card lines">
        {stillOpen(summary.lessons, now).map((lesson) => (
          <Row
            key={lesson.packId}
            shape="hourglass"
            tone="accent"
            text={<LessonSentence lesson={lesson} />}
          />
        ))}
        <Row
          shape={posture.fail > 0 ? 'triangle' : 'laptop'}
          tone={posture.fail > 0 ? 'medium' : 'accent'}
          text={deviceSentence(words, posture)}
        />
        <Row
          shape="note"
          tone="accent"
          text={notesToday === 0 ? say('notesNone') : count('notesToday', notesToday)}
        />
      </ul>
      <a class="card link-row" href="/notice.html" target="_blank" rel="noreferrer">
        {say('whatIsRecorded')}
        <Shape name="turn" size={14} />
      </a>
      <PolicyLine policy={summary.policy} />
    </div>
  );
};
