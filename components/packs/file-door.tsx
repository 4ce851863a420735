import { useState } from 'preact/hooks';
import { usePackWords } from '../words/pack-words';

interface Props {
  /** Nothing is taken while other files are looked at. */
  readonly disabled: boolean;
  readonly onChoose: (files: readonly File[]) => void;
}

/** Where a pack and its list files are chosen together or dropped. The browser's own button would speak its language. */
export const FileDoor = ({ disabled, onChoose }: Props) => {
  const { say } = usePackWords();
  const [isOver, setOver] = useState(false);
  const offer = (files: FileList | null | undefined) => {
    if (!disabled && files && files.length > 0) onChoose([...files]);
  };
  return (
    <label
      class={isOver ? 'file-door over' : 'file-door'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(!disabled);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        offer(event.dataTransfer?.files);
      }}
    >
      <span>{say('packLoad')}</span>
      <input
        type="file"
        multiple
        disabled={disabled}
        onChange={({ currentTarget }) => {
          offer(currentTarget.files);
          currentTarget.value = '';
        }}
      />
      <span class="button" aria-hidden="true">
        {say('packChoose')}
      </span>
      <span class="small muted">{say('packLoadMore')}</span>
    </label>
  );
};
