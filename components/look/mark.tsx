import type { PostureState } from '../../rules/model/decision';
import type { Severity } from '../../rules/model/severity';
import { useWords } from '../words/speaking';
import { postureKeys, severityKeys } from '../words/words-for';
import { Shape, type ShapeName } from './shape';

/** Severity is never said by colour alone: each has its own outline and its own word. */
export const severityShapes = {
  info: 'info',
  low: 'circle',
  medium: 'triangle',
  high: 'diamond',
  critical: 'octagon',
} as const satisfies Record<Severity, ShapeName>;

const postureLooks = {
  pass: { shape: 'check', tone: 'ok' },
  fail: { shape: 'triangle', tone: 'medium' },
  'in-grace': { shape: 'hourglass', tone: 'low' },
  unknown: { shape: 'unread', tone: 'info' },
  waived: { shape: 'pause', tone: 'info' },
  'not-applicable': { shape: 'pause', tone: 'info' },
} as const satisfies Record<PostureState, { shape: ShapeName; tone: string }>;

export const SeverityMark = ({
  severity,
  size = 16,
}: {
  readonly severity: Severity;
  readonly size?: number;
}) => {
  const { say } = useWords();
  return (
    <span class={`mark toned tone-${severity}`}>
      <Shape name={severityShapes[severity]} size={size} />
      {say(severityKeys[severity])}
    </span>
  );
};

export const PostureMark = ({ state }: { readonly state: PostureState }) => {
  const { say } = useWords();
  const { shape, tone } = postureLooks[state];
  return (
    <span class={`mark toned tone-${tone}`}>
      <Shape name={shape} size={16} />
      {say(postureKeys[state])}
    </span>
  );
};
