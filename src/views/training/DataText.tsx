import { useEffect, useId, useState } from 'react';
import { trainingWords } from '../../language/training.ts';
import { useSection } from '../../language/useWords.ts';
import { dataText } from '../../scene/dataText.ts';
import { withTypedData } from '../../scene/fitNetwork.ts';
import { MAX_DATA_LENGTH, type TrainingData } from '../../scene/training.ts';
import { change, settle } from '../../state/store.ts';
import { OpenText } from './OpenText.tsx';

export type TextKind = Extract<TrainingData, { readonly text: string }>['kind'];

/** A text to learn, typed, pasted or from a file. */
export function DataText({ kind, kept }: { readonly kind: TextKind; readonly kept: string }) {
  const text = useSection(trainingWords);
  const field = useId();
  const note = useId();
  const [draft, setDraft] = useState(kept);
  useEffect(() => setDraft((old) => (dataText(old).text === kept ? old : kept)), [kept]);
  const { dropped } = dataText(draft);
  const take = (next: string, how: 'typed' | 'opened') => {
    setDraft(next);
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
