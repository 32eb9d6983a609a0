import { useId } from 'react';
import { useWords } from '../../language/useWords.ts';
import { InputNotes, useInputMessages } from './InputNotes.tsx';
import { NetworkChoice } from './NetworkChoice.tsx';
import { TextBox, useTextDraft } from './TextBox.tsx';
import './input.css';

/** The text the network reads, and which network reads it. */
export function InputText() {
  const words = useWords();
  const field = useId();
  const note = useId();
  const [draft, setDraft] = useTextDraft();
  const messages = useInputMessages(draft);
  return (
    <section className="input-text" aria-label={words.input.label}>
      <label htmlFor={field}>{words.input.label}</label>
      <TextBox
        id={field}
        draft={draft}
        setDraft={setDraft}
        note={messages.length > 0 ? note : undefined}
      />
      <InputNotes id={note} messages={messages} />
      <NetworkChoice />
    </section>
  );
}
