import { useState } from 'preact/hooks';
import { packAddress } from '../../rules/model/pack-address';
import { usePackWords } from '../words/pack-words';

interface Props {
  readonly disabled: boolean;
  readonly onAddress: (url: string) => void;
}

/** Where the address of a pack is given. */
export const AddressDoor = ({ disabled, onAddress }: Props) => {
  const { say } = usePackWords();
  const [isWrong, setWrong] = useState(false);
  return (
    <form
      class="address-door"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const typed = new FormData(event.currentTarget).get('address');
        const url = packAddress(typeof typed === 'string' ? typed : '');
        setWrong(url === undefined);
        if (url !== undefined) onAddress(url);
      }}
    >
      <label for="pack-address">{say('addressLabel')}</label>
      <div class="field-row">
        <input
          id="pack-address"
          name="address"
          type="url"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="https://"
          aria-describedby="pack-address-more"
          aria-invalid={isWrong}
          onInput={() => setWrong(false)}
        />
        <button class="button" type="submit" disabled={disabled}>
          {say('addressRead')}
        </button>
      </div>
      <p id="pack-address-more" class={isWrong ? 'small toned tone-high' : 'small muted'} role="status">
        {say(isWrong ? 'addressWrong' : 'addressMore')}
      </p>
    </form>
  );
};
