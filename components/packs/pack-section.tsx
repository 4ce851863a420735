import { useWords } from '../words/speaking';
import type { PackLine, PackOutcome } from './pack-outcome';
import { ProblemList } from './problem-list';

interface Props {
  readonly packs: readonly PackLine[];
  /** On a managed device packs come from the administrator alone. */
  readonly mayChange: boolean;
  readonly outcome: PackOutcome | undefined;
  readonly onChoose: (file: File) => void;
  readonly onRemove: (packId: string) => void;
}

const Outcome = ({ outcome }: { readonly outcome: PackOutcome }) => {
  const { say, count } = useWords();
  switch (outcome.kind) {
    case 'reading':
      return <p class="muted">{say('packReading', { file: outcome.file })}</p>;
    case 'activated':
      return (
        <>
          <p>
            <strong>{say('packActivated', { name: outcome.name, revision: outcome.revision })}</strong>{' '}
            {count('packTests', outcome.testsPassed)}
          </p>
          <ProblemList problems={outcome.warnings} />
        </>
      );
    case 'refused':
      return (
        <>
          <p>
            <strong>{say('packRefused', { file: outcome.file })}</strong> {say('packUnchanged')}
          </p>
          <ProblemList problems={outcome.problems} />
        </>
      );
    case 'failed':
      return (
        <p>
          <strong>
            {say(
              outcome.why === 'not-allowed'
                ? 'packNotAllowed'
                : outcome.why === 'not-stored'
                  ? 'packNotStored'
                  : 'packUnreadable',
            )}
          </strong>{' '}
          {say('packUnchanged')}
        </p>
      );
  }
};

/** The packs in force, and the door for another one. */
export const PackSection = ({ packs, mayChange, outcome, onChoose, onRemove }: Props) => {
  const { say, count } = useWords();
  return (
    <section class="card packs" aria-labelledby="packs-title">
      <h2 id="packs-title">{say('packsTitle')}</h2>
      <ul class="pack-lines">
        {packs.map(({ packId, name, revision, rules, builtIn }) => (
          <li key={packId}>
            <div>
              <p>
                <strong>{name}</strong>
              </p>
              <p class="small muted">
                {say('packRevision', { revision })} · {count('packRules', rules)}
                {builtIn && ` · ${say('packBuiltIn')}`}
              </p>
            </div>
            {!builtIn && mayChange && (
              <button class="button" type="button" onClick={() => onRemove(packId)}>
                {say('packRemove')}
                <span class="visually-hidden"> {name}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {mayChange ? (
        <label class="file-door">
          <span>{say('packLoad')}</span>
          <input
            type="file"
            accept=".yaml,.yml,.json"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file !== undefined) onChoose(file);
              currentTarget.value = '';
            }}
          />
          <span class="small muted">{say('packLoadMore')}</span>
        </label>
      ) : (
        <p class="muted">{say('packNotAllowed')}</p>
      )}
      <div role="status">{outcome !== undefined && <Outcome outcome={outcome} />}</div>
    </section>
  );
};
