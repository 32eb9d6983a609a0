import { type ReactNode, type RefObject, useId } from 'react';
import { Icon } from '../../figures/Icon.tsx';
import { learnWords } from '../../language/learn.ts';
import { useSection } from '../../language/useWords.ts';
import styles from './LearnDialog.module.css';

/** What lies over the lesson: its heading, what stands beside that, and the way to close it. */
export function LearnDialog({
  dialog,
  title,
  beside,
  isWide = false,
  children,
}: {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly title: string;
  readonly beside?: ReactNode;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}) {
  const { close } = useSection(learnWords).glossary;
  const heading = useId();
  return (
    <dialog
      ref={dialog}
      className={`${styles.dialog}${isWide ? ` ${styles.wide}` : ''}`}
      aria-labelledby={heading}
    >
      <form method="dialog">
        <h2 id={heading}>{title}</h2>
        {beside}
        <button type="submit" className="round small" aria-label={close}>
          <Icon name="close" />
        </button>
      </form>
      {children}
    </dialog>
  );
}
