import { useWords } from '../words/speaking';
import { FileDoor } from './file-door';
import { OutcomeDetail, OutcomeLine } from './outcome-view';
import type { PackLine, PackOutcome } from './pack-outcome';

interface Props {
  readonly packs: readonly PackLine[];
  /** On a managed device packs come from the administrator alone. */
  readonly mayChange: boolean;
  readonly outcome: PackOutcome | undefined;
  /** A pack file, with its list files if it has any. */
  readonly onChoose: (files: readonly File[]) => void;
  readonly onActivate: () => void;
  readonly onCancel: () => void;
  readonly onRemove: (packId: string) => void;
}

/** The packs in force, and the door for another one. */
export const PackSection = ({ packs, mayChange, outcome, ...does }: Props) => {
  const { say, count } = useWords();
  const { onChoose, onActivate, onCancel, onRemove } = does;
  const isBusy = outcome?.kind === 'reading' || outcome?.kind === 'activating';
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
        <FileDoor disabled={isBusy} onChoose={onChoose} />
      ) : (
        <p class="muted">{say('packNotAllowed')}</p>
      )}
      <div role="status">{outcome !== undefined && <OutcomeLine outcome={outcome} />}</div>
      {outcome !== undefined && (
        <OutcomeDetail outcome={outcome} onActivate={onActivate} onCancel={onCancel} />
      )}
    </section>
  );
};
