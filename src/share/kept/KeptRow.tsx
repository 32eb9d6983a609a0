import { useMemo } from 'react';
import { networkName } from '../../language/cellWords.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { worksWords } from '../../language/works.ts';
import { decode } from '../../scene/link/link.ts';
import { isOfNewerVersion, type Kept, timeOf } from '../../state/keep.ts';
import { currentWork } from '../../state/work.ts';
import styles from './KeptRow.module.css';
import { StatesPicture } from './StatesPicture.tsx';

/** One work of the list: what it is, and what can be done with it. */
export function KeptRow({
  kept,
  isGone,
  picked,
  onPick,
  onOpen,
  onDelete,
  onRestore,
}: {
  readonly kept: Kept;
  /** It was deleted just now, and can be had back. */
  readonly isGone: boolean;
  /** The works that are picked, to be deleted together; null while none are being picked. */
  readonly picked: ReadonlySet<string> | null;
  readonly onPick: (picked: ReadonlySet<string>) => void;
  readonly onOpen: () => void;
  readonly onDelete: () => void;
  readonly onRestore: () => void;
}) {
  const words = useSection(worksWords);
  const all = useWords();
  const { tag } = all;
  const { scene } = useMemo(() => decode(kept.link, Number.POSITIVE_INFINITY), [kept]);
  const time = timeOf(kept);
  const name = isOfNewerVersion(kept)
    ? words.newer
    : words.name(scene.events ? null : scene.text, networkName(all, scene), scene.hidden);
  const isHere = kept.work === currentWork();
  const what = (
    <>
      <StatesPicture scene={scene} />
      <span className={styles.name}>
        <b>{name}</b>
        <small>
          {time === null
            ? words.noTime
            : new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }).format(
                time,
              )}
        </small>
      </span>
    </>
  );
  if (isGone)
    return (
      <>
        <span className={`${styles.what} ${styles.isGone}`}>{what}</span>
        <span data-tone="quiet">{words.deleted}</span>
        <button type="button" aria-label={words.undoOf(name)} onClick={onRestore}>
          {words.undo}
        </button>
      </>
    );
  if (isHere)
    return (
      <>
        <span className={styles.what}>{what}</span>
        <span data-tone="quiet">{words.here}</span>
      </>
    );
  if (picked)
    return (
      <label className={styles.what}>
        <input
          type="checkbox"
          checked={picked.has(kept.work)}
          onChange={({ target }) =>
            onPick(
              new Set(
                target.checked
                  ? [...picked, kept.work]
                  : [...picked].filter((work) => work !== kept.work),
              ),
            )
          }
        />
        {what}
      </label>
    );
  return (
    <>
      <span className={styles.what}>{what}</span>
      <button type="button" aria-label={words.openOf(name)} onClick={onOpen}>
        {words.open}
      </button>
      <button type="button" aria-label={words.deleteOf(name)} onClick={onDelete}>
        {words.delete}
      </button>
    </>
  );
}
