import type { Charter } from '../../../rules/model/pack';
import { usePackWords } from '../../words/pack-words';
import { packName } from '../../words/sentences';
import { useWords } from '../../words/speaking';
import { offCampusKeys } from '../keys-of-packs';

/** What the pack may read and what it keeps, as its charter says. */
export const CharterView = ({ charter }: { readonly charter: Charter }) => {
  const words = useWords();
  const { say } = usePackWords();
  const { reads, keeps, retentionDays, offCampus } = charter;
  return (
    <section class="card" aria-labelledby="charter-title">
      <h2 id="charter-title">{say('charterTitle')}</h2>
      <div class="charter">
        <div>
          <h3>{say('charterReads')}</h3>
          <ul class="dotted">
            {reads.map((name) => (
              <li key={name}>{packName(words, 'reads', name)}</li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{say('charterKeeps')}</h3>
          <ul class="dotted">
            {keeps.map((name) => (
              <li key={name}>{packName(words, 'keeps', name)}</li>
            ))}
          </ul>
          <p class="small muted">{words.count('keptDays', retentionDays)}</p>
        </div>
        <div>
          <h3>{say('charterAway')}</h3>
          <p>{say(offCampusKeys[offCampus])}</p>
        </div>
      </div>
    </section>
  );
};
