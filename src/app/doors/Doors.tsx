import { useWords } from '../../language/useWords.ts';
import styles from './Doors.module.css';
import { type DoorId, inMenu, openDoor, useOpenDoor } from './doors.ts';

/** The doors to what can be done with the network. */
export function Doors({ ids }: { readonly ids: readonly DoorId[] }) {
  const words = useWords();
  const open = useOpenDoor(ids);
  const shown = ids.filter((id) => !inMenu.has(id));
  if (shown.length === 0) return null;
  return (
    <div className={styles.doors} role="group" aria-label={words.page.doors} data-part="doors">
      {shown.map((id) => (
        <button
          key={id}
          type="button"
          data-door={id}
          aria-expanded={open === id}
          onClick={() => openDoor(id)}
        >
          {words.page[id]}…
        </button>
      ))}
    </div>
  );
}
