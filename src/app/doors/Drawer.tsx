import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { useStore as useZustand } from 'zustand';
import { IconButton } from '../../figures/IconButton.tsx';
import { part } from '../../figures/part.tsx';
import { useWords } from '../../language/useWords.ts';
import { TrainingPart } from '../../views/training/TrainingPart.tsx';
import { Awaited } from '../Awaited.tsx';
import styles from './Drawer.module.css';
import { closeDoor, type DoorId, doors } from './doors.ts';

const ChangePart = part(async () => (await import('./ChangePart.tsx')).ChangePart);
const WritePanel = part(async () => (await import('../../views/write/WritePanel.tsx')).WritePanel);

const AskPanel = part(async () => (await import('../../views/exercise/AskPanel.tsx')).AskPanel);

const BEHIND: Readonly<Record<DoorId, () => ReactNode>> = {
  change: () => <ChangePart />,
  train: () => <TrainingPart />,
  write: () => <WritePanel />,
  ask: () => <AskPanel />,
};

/** What is behind the open door, beside the stage. What is behind the others stays as it was left. */
export function Drawer({ ids }: { readonly ids: readonly DoorId[] }) {
  const { open, opened } = useZustand(doors);
  return opened
    .filter((id) => ids.includes(id))
    .map((id) => <Behind key={id} id={id} isOpen={id === open} />);
}

function Behind({ id, isOpen }: { readonly id: DoorId; readonly isOpen: boolean }) {
  const words = useWords();
  const box = useRef<HTMLElement>(null);
  const scrolled = useRef(0);
  const was = useRef(false);
  // What is not drawn forgets how far it was scrolled.
  useLayoutEffect(() => {
    if (isOpen && box.current) box.current.scrollTop = scrolled.current;
  }, [isOpen]);
  useEffect(() => {
    if (isOpen) {
      box.current?.focus({ preventScroll: true });
      // In a sheet, or a page, that is scrolled, the door may stand below it.
      if (matchMedia('(max-width: 900px)').matches) box.current?.scrollIntoView();
    }
    // Whoever closes it goes on from the door.
    else if (was.current)
      document.querySelector<HTMLElement>(`[data-door="${id}"]`)?.focus({ preventScroll: true });
    was.current = isOpen;
  }, [isOpen, id]);
  return (
    <section
      className={styles.drawer}
      data-part="drawer"
      aria-label={words.page[id]}
      hidden={!isOpen}
      tabIndex={-1}
      ref={box}
      onScroll={(event) => {
        if (isOpen) scrolled.current = event.currentTarget.scrollTop;
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        closeDoor();
      }}
    >
      <header className={styles.head}>
        <h2>{words.page[id]}</h2>
        {isOpen && <Awaited />}
        <IconButton
          className={styles.close ?? ''}
          icon="close"
          label={words.page.close}
          onClick={closeDoor}
        />
      </header>
      {BEHIND[id]()}
    </section>
  );
}
