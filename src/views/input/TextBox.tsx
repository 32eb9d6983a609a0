import { useDraft } from '../../figures/useDraft.ts';
import { useWords } from '../../language/useWords.ts';
import { withText } from '../../scene/change/change.ts';
import { readText } from '../../scene/text/symbols.ts';
import { setPlaying } from '../../state/playback.ts';
import { change, settle } from '../../state/store.ts';
import { useStillScene } from '../../state/useStore.ts';

/** The text as it stands in its box, and what of it is read. */
export function useTextDraft() {
  const scene = useStillScene();
  return useDraft(
    'text',
    scene.text,
    (typed) => readText(typed, scene.vocabulary).text === scene.text,
  );
}

/** The box of the text that the network reads. */
export function TextBox({
  id,
  draft,
  setDraft,
  note,
}: {
  readonly id?: string;
  readonly draft: string;
  readonly setDraft: (text: string) => void;
  /** The id of what is wrong with the text, where something is. */
  readonly note: string | undefined;
}) {
  const words = useWords();
  return (
    <textarea
      id={id}
      rows={1}
      value={draft}
      placeholder={words.input.placeholder}
      aria-label={words.input.label}
      spellCheck={false}
      autoCapitalize="off"
      autoCorrect="off"
      autoComplete="off"
      dir="auto"
      aria-describedby={note}
      onChange={(event) => {
        const text = event.target.value;
        setDraft(text);
        setPlaying(false);
        change((old) => withText(old, text), { kind: 'text' });
      }}
      onBlur={settle}
    />
  );
}
