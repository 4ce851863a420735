import type { NoticeDetails } from '../../rules/model/summary';
import { useWords } from '../words/speaking';
import { peopleClauses } from './plain-lists';
import { Section } from './section';

/** Honest about what software cannot judge. */
export const PeopleSection = ({ details }: { readonly details: NoticeDetails }) => {
  const { say } = useWords();
  const clauses = peopleClauses(details);
  if (clauses.length === 0) return null;
  return (
    <Section id="people" title={say('peopleTitle')} wide>
      <p>{say('peopleMore')}</p>
      <ul class="clauses">
        {clauses.map(({ id, title, checkedBy }) => (
          <li key={id}>
            {say('clauseTitled', { id, title })}
            {checkedBy === 'both' && <span class="small muted block">{say('peopleAlso')}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
};
