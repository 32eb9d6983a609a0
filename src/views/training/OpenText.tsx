import { useState } from 'react';
import { trainingWords } from '../../language/training.ts';
import { useSection } from '../../language/useWords.ts';

/** Bytes of a file that is opened; a text to learn is far smaller. */
const MOST_BYTES = 1e6;

/** A file of text from the reader's device. */
export function OpenText({ onText }: { readonly onText: (text: string) => void }) {
  const text = useSection(trainingWords);
  const [mistake, setMistake] = useState<string | null>(null);
  const open = async (file: File) => {
    if (file.size > MOST_BYTES) return setMistake(text.tooLarge(sizeOf(file.size), '1 MB'));
    const read = decoded(await file.arrayBuffer());
    setMistake(read === null ? text.unreadable : null);
    if (read !== null) onText(read);
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
      {mistake && (
        <p className="field-error" role="alert">
          {mistake}
        </p>
      )}
    </div>
  );
}

const sizeOf = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

/** The text of a file, in UTF-8 or the Korean encoding before it; null where it is none. */
function decoded(bytes: ArrayBuffer): string | null {
  for (const encoding of ['utf-8', 'euc-kr'])
    try {
      const read = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return read.includes('\0') ? null : read;
    } catch {
      // Not this encoding.
    }
  return null;
}
