import { type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './Dialog.module.css';

/**
 * A dialog of the page's own: its heading, the way to close it, and how words and buttons look in it. Words say by
 * `data-tone` how they are meant, buttons how much they matter; `data-row` stands around what is in one row.
 */
export function Dialog({
  title,
  close,
  onClose,
  children,
}: {
  readonly title: string;
  readonly close: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={heading} onClose={onClose}>
      <header className={styles.head}>
        <h2 id={heading}>{title}</h2>
        <button type="button" data-tone="plain" onClick={onClose}>
          {close}
        </button>
      </header>
      {children}
    </dialog>
  );
}
