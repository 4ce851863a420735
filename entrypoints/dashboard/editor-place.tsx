import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { usePackWords } from '../../components/words/pack-words';
import type { Problem } from '../../rules/model/problem';
import type { Writing } from './pack-writing';

interface Props {
  readonly writing: Writing;
  readonly onChange: (text: string) => void;
  readonly onReview: () => void;
}
interface EditorProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onReview: () => void;
}

const noProblems: readonly Problem[] = [];

/** The editor with what it knows of the language: loaded when it is opened, and never before. */
const loadEditor = async (): Promise<ComponentType<EditorProps>> => {
  const [{ PackEditor }, { completionsOver }, { checkRegistry }, { problemsOfText }] = await Promise.all([
    import('../../components/editor/pack-editor'),
    import('../../rules/drafts/completions'),
    import('../../rules/checks/registry'),
    import('./problems-of-text'),
  ]);
  const complete = completionsOver(checkRegistry);
  return (props) => (
    <PackEditor {...props} problems={noProblems} complete={complete} check={problemsOfText} />
  );
};

/** Hands the text over as a file, to be kept, signed or sent. */
const saveAsFile = (file: string, text: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }));
  link.download = file;
  link.click();
  // The download has begun by the next turn; the text need not stay in memory for it.
  setTimeout(() => URL.revokeObjectURL(link.href));
};

/** The place where packs are written. */
export const EditorPlace = ({ writing, onChange, onReview }: Props) => {
  const { say } = usePackWords();
  const [loaded, setLoaded] = useState<{ readonly Editor: ComponentType<EditorProps> } | 'failed'>();
  useEffect(() => {
    loadEditor().then(
      (Editor) => setLoaded({ Editor }),
      (cause: unknown) => {
        console.error('The editor could not be loaded.', cause);
        setLoaded('failed');
      },
    );
  }, []);
  if (loaded === 'failed') return <p class="card">{say('editFailed')}</p>;
  if (writing.kind === 'none' || writing.kind === 'gone') return <p class="card">{say('editGone')}</p>;
  if (loaded === undefined || writing.kind !== 'text') {
    return (
      <p class="loading" role="status">
        {say('editLoading')}
      </p>
    );
  }
  const { Editor } = loaded;
  return (
    <section class="card editor-place" aria-label={writing.file}>
      <div class="section-head">
        <p class="muted">
          <strong>{writing.file}</strong> · {say('editMore')}
        </p>
        <button class="button" type="button" onClick={() => saveAsFile(writing.file, writing.text)}>
          {say('editSave')}
        </button>
      </div>
      <Editor text={writing.text} onChange={onChange} onReview={onReview} />
    </section>
  );
};
