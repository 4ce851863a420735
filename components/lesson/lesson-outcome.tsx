import { useLayoutEffect, useRef } from 'preact/hooks';
import type { LessonOutcome, LessonTrouble, RefusedLink } from '../../rules/model/lesson';
import { Shape } from '../look/shape';
import { useWords } from '../words/speaking';
import type { PlainKey } from '../words/word-table';
import type { Words } from '../words/words';

interface Props {
  readonly outcome: LessonOutcome | 'not-saved' | undefined;
}

const troubleKeys = {
  'no-time': 'lessonOver',
  'over-already': 'lessonOver',
  'too-long': 'lessonOver',
  'no-period': 'lessonNoPeriod',
  'too-many-lessons': 'lessonTooManyRun',
} as const satisfies Record<LessonTrouble, PlainKey>;

/** Why a link stays closed, as a sentence for the teacher. */
const refusalSentence = ({ say }: Pick<Words, 'say'>, refused: RefusedLink): string => {
  switch (refused.why) {
    case 'no-address':
      return say('refusedNoAddress');
    case 'not-by-itself':
      return say('refusedNotByItself');
    case 'too-many':
      return say('refusedTooMany');
    case 'kept':
      return say('refusedKept', { rule: refused.rule, pack: refused.pack });
  }
};

/** What came of asking for a lesson, link by link. The element stays, so that screen readers hear it. */
export const LessonOutcomeView = ({ outcome }: Props) => {
  const place = useRef<HTMLDivElement>(null);
  // The button that was pressed stands below it, out of sight of the answer.
  useLayoutEffect(() => {
    if (outcome !== undefined) place.current?.scrollIntoView({ block: 'nearest' });
  }, [outcome]);
  return (
    <div role="status" ref={place}>
      {outcome === 'not-saved' && <NotSaved />}
      {typeof outcome === 'object' && <Told outcome={outcome} />}
    </div>
  );
};

const NotSaved = () => <p class="saved-word">{useWords().say('notSaved')}</p>;

const Told = ({ outcome: { lesson, open, refused, trouble } }: { readonly outcome: LessonOutcome }) => {
  const words = useWords();
  const { say, count, time } = words;
  const isGood = lesson !== undefined || (open.length > 0 && refused.length === 0);
  return (
    <section class={`card tinted lesson-told tone-${isGood ? 'ok' : 'medium'}`}>
      <p class="lesson-word">
        <span class="toned">
          <Shape name={isGood ? 'check' : 'triangle'} size={20} />
        </span>
        <strong>
          {lesson !== undefined
            ? count('lessonOpened', lesson.pages.length, { time: time(lesson.until) })
            : say(trouble === undefined ? 'lessonNotOpened' : troubleKeys[trouble])}
        </strong>
      </p>
      {lesson !== undefined && <Links links={lesson.pages} />}
      {open.length > 0 && (
        <>
          <p class="small">{say('lessonAlready')}</p>
          <Links links={open} />
        </>
      )}
      {refused.length > 0 && (
        <>
          <p class="small">
            <strong>{say('lessonRefused')}</strong>
          </p>
          <ul class="lesson-links">
            {refused.map((each) => (
              <li key={each.link}>
                <span class="host">{each.link}</span>
                <span class="small block">{refusalSentence(words, each)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};

const Links = ({ links }: { readonly links: readonly string[] }) => (
  <ul class="lesson-links">
    {links.map((link) => (
      <li key={link} class="host">
        {link.replace(/^https?:\/\//, '')}
      </li>
    ))}
  </ul>
);
