import { useId, useState } from 'react';
import { useDraft } from '../../figures/useDraft.ts';
import { trainingWords } from '../../language/training.ts';
import { useSection } from '../../language/useWords.ts';
import { MAX_DATA_LENGTH, type TrainingData } from '../../scene/document/training.ts';
import { dataText } from '../../scene/text/dataText.ts';
import { change, settle } from '../../state/store.ts';
import { withTypedData } from '../../training/fitNetwork.ts';
import { OpenText } from './OpenText.tsx';

export type TextKind = Extract<TrainingData, { readonly text: string }>['kind'];

/** Code units that the box holds: some more than are learned, so that one can paste and then cut. */
const LONGEST = 2 * MAX_DATA_LENGTH;

/** A text to learn, typed, pasted or from a file. */
export function DataText({ kind, kept }: { readonly kind: TextKind; readonly kept: string }) {
  const text = useSection(trainingWords);
  const field = useId();
  const note = useId();
  const [draft, setDraft] = useDraft(kind, kept, (typed) => dataText(typed).text === kept);
  /** Of a text that was too long for the box: what is in it, and how much is not. */
  const [cut, setCut] = useState({ text: '', dropped: 0 });
  const dropped = dataText(draft).dropped + (cut.text === draft ? cut.dropped : 0);
  const take = (next: string, how: 'typed' | 'opened') => {
    // A megabyte in the box would hold the page up at every key.
    const isLong = next.length > LONGEST;
    const read = dataText(next);
    setDraft(isLong ? read.text : next);
    setCut({ text: read.text, dropped: isLong ? read.dropped : 0 });
    change((old) => withTypedData(old, { kind, text: next }), { kind: `${how} ${kind}` });
  };
  return (
    <div className="training-text">
      <label htmlFor={field}>{text.texts[kind]}</label>
      <textarea
        id={field}
        rows={4}
        value={draft}
        spellCheck={false}
        autoCapitalize="off"
        autoCorrect="off"
        autoComplete="off"
        dir="auto"
        aria-describedby={dropped > 0 ? note : undefined}
        onChange={(event) => take(event.target.value, 'typed')}
        onBlur={settle}
      />
      {dropped > 0 && (
        <p className="field-error" id={note} role="alert">
          {text.tooLong(MAX_DATA_LENGTH, dropped)}
        </p>
      )}
      <OpenText onText={(opened) => take(opened, 'opened')} />
    </div>
  );
}
