import type { NoticeDetails, RecordedNote } from '../../rules/model/summary';
import { useWords } from '../words/speaking';
import { actionKeys, familyDispositionKeys } from '../words/words-for';
import { Section } from './section';

const Note = ({ note, now }: { readonly note: RecordedNote; readonly now: number }) => {
  const { say, count, when, full } = useWords();
  return (
    <li class="note">
      <p>
        <strong>{note.title}</strong>
        {note.host !== undefined && <span class="host"> · {note.host}</span>}
      </p>
      <p class="small muted">
        <time dateTime={new Date(note.lastSeen).toISOString()} title={full(note.lastSeen)}>
          {when(note.lastSeen, now)}
        </time>
        {note.count > 1 &&
          ` · ${count('times', note.count)}, ${say('noteFirst', { when: when(note.firstSeen, now) })}`}
        {` · ${say(actionKeys[note.action])} · ${say(familyDispositionKeys[note.disposition])}`}
      </p>
    </li>
  );
};

/** Every note of this device as a student or a family reads it. */
export const NotesSection = ({ details, now }: { readonly details: NoticeDetails; readonly now: number }) => {
  const { say, count } = useWords();
  const { notes, notesInAll, helpShown } = details;
  return (
    <Section id="notes" title={say('notesTitle')} wide>
      <p>{notesInAll === 0 ? say('notesEmpty') : count('notesMore', notesInAll)}</p>
      {notesInAll > notes.length && <p>{say('notesForCounselor')}</p>}
      {helpShown > 0 && <p>{count('helpShown', helpShown)}</p>}
      <ul class="notes">
        {notes.map((note) => (
          <Note key={`${note.title} ${note.host ?? ''} ${note.firstSeen}`} note={note} now={now} />
        ))}
      </ul>
    </Section>
  );
};
