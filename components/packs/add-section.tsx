import { Shape } from '../look/shape';
import { usePackWords } from '../words/pack-words';
import { AddressDoor } from './address-door';
import { FileDoor } from './file-door';

interface Props {
  readonly mayChange: boolean;
  /** Where nothing else may be: packs of the class layer come from files and the editor. */
  readonly mayAddClassPacks: boolean;
  readonly busy: boolean;
  /** A pack file, with its list files and signatures if it has any. */
  readonly onChoose: (files: readonly File[]) => void;
  readonly onAddress: (url: string) => void;
  readonly onNew: () => void;
}

/** Every way in for another pack; on a managed device, why there is none. */
export const AddSection = ({ mayChange, mayAddClassPacks, busy, onChoose, onAddress, onNew }: Props) => {
  const { say } = usePackWords();
  if (!mayAddClassPacks) {
    return (
      <section class="card locked-note" aria-labelledby="add-title">
        <span class="toned tone-accent">
          <Shape name="lock" size={24} />
        </span>
        <div>
          <h2 id="add-title">{say('setByDistrict')}</h2>
          <p class="muted">{say('packNotAllowed')}</p>
        </div>
      </section>
    );
  }
  return (
    <section class="card" aria-labelledby="add-title">
      <h2 id="add-title">{say('addTitle')}</h2>
      <p class="muted">{say(mayChange ? 'addMore' : 'addClassOnly')}</p>
      <div class="doors">
        <FileDoor disabled={busy} onChoose={onChoose} />
        <div class="other-doors">
          {mayChange && <AddressDoor disabled={busy} onAddress={onAddress} />}
          <div class="write-door">
            <p>
              <strong>{say('writeTitle')}</strong>
              <span class="small muted block">{say('writeMore')}</span>
            </p>
            <button class="button" type="button" onClick={onNew}>
              {say('writeOpen')}
            </button>
          </div>
        </div>
      </div>
    </section>
  );
};
