import { THEN } from '../../exercise/topics/order.ts';
import { ItemName } from './ItemName.tsx';
import styles from './PutInOrder.module.css';

/** Things that are put in order by choosing one after the other; one that is chosen again is taken back, and all after it. */
export function PutInOrder({
  label,
  items,
  text,
  verdict,
  onChange,
}: {
  readonly label: string;
  readonly items: readonly { readonly id: string; readonly name: string }[];
  /** The ids that are chosen, in order. */
  readonly text: string;
  readonly verdict?: string | undefined;
  readonly onChange: (text: string) => void;
}) {
  const chosen = text === '' ? [] : text.split(THEN);
  return (
    <fieldset className={styles.items} data-part="order" data-mark={verdict}>
      <legend className="visually-hidden">{label}</legend>
      {items.map(({ id, name }) => {
        const place = chosen.indexOf(id);
        return (
          <button
            key={id}
            type="button"
            className="action"
            data-item={id}
            aria-pressed={place >= 0}
            onClick={() =>
              onChange((place < 0 ? [...chosen, id] : chosen.slice(0, place)).join(THEN))
            }
          >
            {place >= 0 && <span className={styles.place}>{place + 1} </span>}
            <ItemName>{name}</ItemName>
          </button>
        );
      })}
    </fieldset>
  );
}
