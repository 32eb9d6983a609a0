import { hideWords } from '../../language/hide.ts';
import { useSection } from '../../language/useWords.ts';
import { HIDEABLE, type HideId } from '../../state/hides.ts';
import styles from './HideChoice.module.css';

/** What a class need not see of the page: whoever opens the link finds it put away. */
export function HideChoice({
  chosen,
  isFrame = false,
  onChange,
}: {
  readonly chosen: readonly HideId[];
  /** Whether a frame is what is shared. */
  readonly isFrame?: boolean;
  readonly onChange: (chosen: readonly HideId[]) => void;
}) {
  const words = useSection(hideWords);
  return (
    <details
      className={`${styles.choice}${isFrame ? ` ${styles.isFrame}` : ''}`}
      open={chosen.length > 0}
    >
      <summary>
        {words.choose}
        {chosen.length > 0 && <span className={styles.count}>{chosen.length}</span>}
      </summary>
      <p data-tone="quiet">{isFrame ? words.aboutFrame : words.about}</p>
      <div className={styles.list}>
        {HIDEABLE.map((id) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={({ target }) =>
                onChange(
                  HIDEABLE.filter((each) => (each === id ? target.checked : chosen.includes(each))),
                )
              }
            />
            <span>{words.names[id]}</span>
          </label>
        ))}
      </div>
    </details>
  );
}
