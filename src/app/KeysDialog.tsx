import { lazy, type RefObject, Suspense, useId } from 'react';
import { useWords } from '../language/useWords.ts';

const LearnKeys = lazy(async () => ({
  default: (await import('../lesson/learn/LearnKeys.tsx')).LearnKeys,
}));

/** The list of shortcuts; beside the lesson, its own come first. */
export function KeysDialog({
  dialog,
  isLearning,
}: {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly isLearning: boolean;
}) {
  const words = useWords();
  const title = useId();
  return (
    <dialog ref={dialog} className="keys-dialog" aria-labelledby={title}>
      <h2 id={title}>{words.keys.title}</h2>
      <dl>
        {isLearning && (
          <Suspense>
            <LearnKeys />
          </Suspense>
        )}
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
