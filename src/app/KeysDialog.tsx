import { useEffect, useId, useRef } from 'react';
import { keysWords } from '../language/keys.ts';
import { useSection } from '../language/useWords.ts';
import { LearnKeys } from '../lesson/learn/LearnKeys.tsx';

/** The list of shortcuts; beside the lesson, its own come first. */
export function KeysDialog({
  isLearning,
  onClose,
}: {
  readonly isLearning: boolean;
  readonly onClose: () => void;
}) {
  const words = useSection(keysWords);
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="keys-dialog" aria-labelledby={title} onClose={onClose}>
      <h2 id={title}>{words.title}</h2>
      <dl>
        {isLearning && <LearnKeys />}
        {words.list.map(([keys, what]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p>{words.note}</p>
      <form method="dialog">
        <button type="submit">{words.close}</button>
      </form>
    </dialog>
  );
}
