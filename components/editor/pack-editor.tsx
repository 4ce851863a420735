import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../rules/model/problem';
import './editor.css';
import type { CodeView } from './code-view';
import { createEcho } from './echo';
import { EditorProblems } from './editor-problems';
import { useEditorWords } from './editor-words';
import type { Complete } from './offer-completions';

interface Props {
  readonly text: string;
  /** What is known to be wrong with the text. */
  readonly problems: readonly Problem[];
  readonly onChange: (text: string) => void;
  /** The person wants the pack reviewed as it stands. */
  readonly onReview: () => void;
  readonly complete: Complete;
  /** Reads the text off the page, asked when nobody has typed for a moment. Without it, `problems` are all there is. */
  readonly check?: (text: string) => Promise<readonly Problem[]>;
}

/** What is known of the text. Unless it was checked, that nothing is known does not say that nothing is wrong. */
interface Found {
  readonly problems: readonly Problem[];
  readonly isChecked: boolean;
}

/** Where a pack is written: with completion and problems at their places, or as plain text where that cannot load. */
export const PackEditor = (props: Props) => {
  const { say } = useEditorWords();
  const [found, setFound] = useState<Found>({ problems: props.problems, isChecked: false });
  const { place, code, isPlain } = useCodeView(props, setFound);
  useEffect(() => {
    setFound({ problems: props.problems, isChecked: false });
    code.current?.showProblems(props.problems);
  }, [props.problems, code]);
  return (
    <div class="pack-editor">
      {isPlain ? (
        <>
          <p class="small">{say('plain')}</p>
          <textarea
            aria-label={say('label')}
            spellcheck={false}
            value={props.text}
            onInput={({ currentTarget }) => props.onChange(currentTarget.value)}
          />
        </>
      ) : (
        <>
          <div class="code-place" ref={place} />
          <p class="small muted">{say('hint')}</p>
        </>
      )}
      <EditorProblems {...found} onJump={isPlain ? undefined : (problem) => code.current?.jumpTo(problem)} />
      <p>
        <button class="button primary" type="button" onClick={props.onReview}>
          {say('review')}
        </button>
      </p>
    </div>
  );
};

/** Loads the code editor into its place and keeps it in step with the props. */
const useCodeView = (props: Props, onFound: (found: Found) => void) => {
  const words = useEditorWords();
  const place = useRef<HTMLDivElement>(null);
  const code = useRef<CodeView>(undefined);
  const latest = useRef(props);
  const [echo] = useState(() => createEcho(props.text));
  const [isPlain, setPlain] = useState(false);
  latest.current = props;
  const wording = {
    language: words.language,
    label: words.say('label'),
    replaceWith: (word: string) => words.say('replace', { word }),
  };
  const spoken = useRef(wording);
  spoken.current = wording;

  useEffect(() => {
    let isGone = false;
    import('./code-view').then(
      ({ openCodeView }) => {
        if (isGone || place.current === null) return;
        code.current = openCodeView(place.current, {
          text: latest.current.text,
          words: spoken.current,
          complete: (path, siblings) => latest.current.complete(path, siblings),
          onChange: (text) => {
            echo.tell(text);
            latest.current.onChange(text);
          },
          check: latest.current.check && (async (text) => (await latest.current.check?.(text)) ?? []),
          onProblems: (problems) => onFound({ problems, isChecked: true }),
        });
        code.current.showProblems(latest.current.problems);
      },
      (cause: unknown) => {
        console.error('The editor could not be loaded.', cause);
        setPlain(true);
      },
    );
    return () => {
      isGone = true;
      code.current?.close();
      code.current = undefined;
    };
  }, [onFound, echo]);

  useEffect(() => {
    if (!echo.isEcho(props.text)) code.current?.setText(props.text);
  }, [props.text, echo]);
  useEffect(() => code.current?.setWords(spoken.current), [words]);
  return { place, code, isPlain };
};
