import { useState } from 'react';
import { trainingWords } from '../../language/training.ts';
import { useSection } from '../../language/useWords.ts';
import { decodeText } from '../../scene/text/decodeText.ts';

/** Bytes of a file that is opened; a text to learn is far smaller. */
const MOST_BYTES = 1e6;

/** A file of text from the reader's device. */
export function OpenText({ onText }: { readonly onText: (text: string) => void }) {
  const text = useSection(trainingWords);
  const [encoding, setEncoding] = useState<string | null>(null);
  const [mistake, setMistake] = useState<string | null>(null);
  const open = async (file: File) => {
    if (file.size > MOST_BYTES) return setMistake(text.tooLarge(sizeOf(file.size), '1 MB'));
    const read = decodeText(new Uint8Array(await file.arrayBuffer()));
    setMistake(read === null ? text.unreadable : null);
    setEncoding(read === null || read.encoding === 'UTF-8' ? null : read.encoding);
    if (read !== null) onText(read.text);
  };
  return (
    <div className="training-open">
      <label>
        {text.open}
        <input
          type="file"
          className="visually-hidden"
          accept=".txt,.csv,.tsv,text/*"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void open(file);
            // The same file can be opened again after it was changed.
            event.target.value = '';
          }}
        />
      </label>
      {encoding && (
        <p className="hint" role="status">
          {text.readAs(encoding)}
        </p>
      )}
      {mistake && (
        <p className="field-error" role="alert">
          {mistake}
        </p>
      )}
    </div>
  );
}

const sizeOf = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
