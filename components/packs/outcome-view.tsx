import type { Problem } from '../../rules/model/problem';
import { useWords } from '../words/speaking';
import type { PlainKey } from '../words/word-table';
import { ListLines } from './list-lines';
import type { ListLine, PackFailure, PackOutcome } from './pack-outcome';
import { ProblemList } from './problem-list';

interface Props {
  readonly outcome: PackOutcome;
  readonly onActivate: () => void;
  readonly onCancel: () => void;
}

const failureKeys = {
  'not-allowed': 'packNotAllowed',
  'not-stored': 'packNotStored',
  'lists-gone': 'packListsGone',
  unreadable: 'packUnreadable',
  'no-pack': 'packNone',
  'several-packs': 'packSeveral',
} as const satisfies Record<PackFailure, PlainKey>;

/** What came of the last file, in a sentence. */
export const OutcomeLine = ({ outcome }: Pick<Props, 'outcome'>) => {
  const { say, count } = useWords();
  switch (outcome.kind) {
    case 'reading':
      return (
        <p class="muted">
          {say(outcome.progress === undefined ? 'packReading' : 'packReadingLists', { file: outcome.file })}
        </p>
      );
    case 'activating':
      return <p class="muted">{say('packActivating', { name: outcome.name })}</p>;
    case 'ready':
      return (
        <p>
          <strong>{say('packReady', { name: outcome.name, revision: outcome.revision })}</strong>{' '}
          {say('packReadyMore')}
        </p>
      );
    case 'activated':
      return (
        <p>
          <strong>{say('packActivated', { name: outcome.name, revision: outcome.revision })}</strong>{' '}
          {count('packTests', outcome.testsPassed)}
        </p>
      );
    case 'refused':
      return (
        <p>
          <strong>{say('packRefused', { file: outcome.file })}</strong> {say('packUnchanged')}
        </p>
      );
    case 'cancelled':
      return (
        <p>
          <strong>{say('packCancelled')}</strong> {say('packUnchanged')}
        </p>
      );
    case 'failed':
      return (
        <p>
          <strong>{say(failureKeys[outcome.why])}</strong> {say('packUnchanged')}
        </p>
      );
  }
};

interface ReadingProps extends Required<Omit<Extract<PackOutcome, { kind: 'reading' }>, 'kind'>> {
  readonly onCancel: () => void;
}
const Reading = ({ file, progress: { share, hostCount }, onCancel }: ReadingProps) => {
  const { say, count } = useWords();
  return (
    <div class="list-progress">
      <progress value={share} aria-label={say('packReadingLists', { file })} />
      <p class="small muted">{count('packHostsRead', hostCount)}</p>
      <button class="button" type="button" onClick={onCancel}>
        {say('packCancel')}
      </button>
    </div>
  );
};

/** A problem of a list's line stands with the list. */
const ofPackItself = (problems: readonly Problem[], lists: readonly ListLine[]): readonly Problem[] =>
  problems.filter(({ file }) => !lists.some((list) => list.file === file));

/** What there is to see and to do about the last file. */
export const OutcomeDetail = ({ outcome, onActivate, onCancel }: Props) => {
  const { say } = useWords();
  switch (outcome.kind) {
    case 'reading':
      return outcome.progress === undefined ? null : (
        <Reading file={outcome.file} progress={outcome.progress} onCancel={onCancel} />
      );
    case 'ready':
      return (
        <>
          <ListLines lists={outcome.lists} />
          <ProblemList problems={ofPackItself(outcome.warnings, outcome.lists)} />
          <p class="pack-choice">
            <button class="button primary" type="button" onClick={onActivate}>
              {say('packActivate')}
            </button>
            <button class="button" type="button" onClick={onCancel}>
              {say('packCancel')}
            </button>
          </p>
        </>
      );
    case 'activated':
    case 'refused': {
      const problems = outcome.kind === 'refused' ? outcome.problems : outcome.warnings;
      return (
        <>
          <ProblemList problems={ofPackItself(problems, outcome.lists)} />
          <ListLines lists={outcome.lists} />
        </>
      );
    }
    case 'activating':
    case 'cancelled':
    case 'failed':
      return null;
  }
};
