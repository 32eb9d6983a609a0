import { type RefObject, useId } from 'react';
import { useWords } from '../language/useWords.ts';

/** The list of shortcuts. */
export function KeysDialog({ dialog }: { readonly dialog: RefObject<HTMLDialogElement | null> }) {
  const words = useWords();
  const title = useId();
  return (
    <dialog ref={dialog} className="keys-dialog" aria-labelledby={title}>
      <h2 id={title}>{words.keys.title}</h2>
      <dl>
        {words.keys.list.map(([keys, what]) => (
          <div key={keys} className="keys-row">
            <dt>{keys}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p>{words.keys.note}</p>
      <form method="dialog">
        <button type="submit">{words.keys.close}</button>
      </form>
    </dialog>
  );
}
