import type { PageSummary, PageVerdict } from '../../rules/model/summary';
import { ViewHeading } from '../look/heading';
import { Shape, type ShapeName } from '../look/shape';
import { Why } from '../proof/proof-view';
import { pageSentence } from '../words/sentences';
import { useWords } from '../words/speaking';

const looks = {
  fine: { shape: 'check', tone: 'ok' },
  noted: { shape: 'note', tone: 'low' },
  told: { shape: 'info', tone: 'low' },
  warned: { shape: 'triangle', tone: 'medium' },
  blocked: { shape: 'octagon', tone: 'high' },
  'not-checked': { shape: 'page', tone: 'info' },
} as const satisfies Record<PageVerdict, { shape: ShapeName; tone: string }>;

/** One sentence on the page in front; the rule's own words for the student where it spoke; the proof behind "Why?". */
export const PageCard = ({ page, now }: { readonly page: PageSummary; readonly now: number }) => {
  const words = useWords();
  const { verdict, student } = page;
  const { shape, tone } = looks[verdict];
  return (
    <section class={`card tinted page-card tone-${tone}`}>
      <span class="toned">
        <Shape name={shape} size={28} />
      </span>
      <div class="page-words">
        <ViewHeading takesFocus={false}>{pageSentence(words, verdict)}</ViewHeading>
        {verdict === 'not-checked' && <p class="small">{words.say('pageNotCheckedMore')}</p>}
        {verdict !== 'fine' && student !== undefined && <p>{words.pick(student)}</p>}
      </div>
      {verdict !== 'not-checked' && <Why rules={page.rules} wouldFlip={page.wouldFlip} now={now} />}
    </section>
  );
};
