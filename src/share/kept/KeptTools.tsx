import { useSection } from '../../language/useWords.ts';
import { worksWords } from '../../language/works.ts';
import styles from './KeptTools.module.css';

/** Deletes several works at once, and brings them all back. */
export function KeptTools({
  deletable,
  picked,
  gone,
  onPick,
  onDelete,
  onRestore,
}: {
  readonly deletable: readonly string[];
  /** The works that are picked; null while none are being picked. */
  readonly picked: ReadonlySet<string> | null;
  /** The works that were deleted and can be had back. */
  readonly gone: readonly string[];
  readonly onPick: (picked: ReadonlySet<string> | null) => void;
  readonly onDelete: (works: readonly string[]) => void;
  readonly onRestore: (works: readonly string[]) => void;
}) {
  const words = useSection(worksWords);
  if (picked) {
    const chosen = deletable.filter((work) => picked.has(work));
    const isAll = chosen.length === deletable.length;
    return (
      <div className={styles.tools}>
        <button type="button" onClick={() => onPick(new Set(isAll ? [] : deletable))}>
          {isAll ? words.none : words.all}
        </button>
        <button
          type="button"
          disabled={chosen.length === 0}
          onClick={() => {
            onDelete(chosen);
            onPick(null);
          }}
        >
          {words.deleteMany(chosen.length)}
        </button>
        <button type="button" data-tone="plain" onClick={() => onPick(null)}>
          {words.cancel}
        </button>
      </div>
    );
  }
  if (deletable.length < 2 && gone.length === 0) return null;
  return (
    <div className={styles.tools}>
      {deletable.length > 1 && (
        <button type="button" onClick={() => onPick(new Set())}>
          {words.several}
        </button>
      )}
      {gone.length > 0 && <span role="status">{words.deletedMany(gone.length)}</span>}
      {gone.length > 1 && (
        <button type="button" onClick={() => onRestore(gone)}>
          {words.undoMany}
        </button>
      )}
    </div>
  );
}
