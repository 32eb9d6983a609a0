import { Late } from '../figures/Late.tsx';
import { useWords } from '../language/useWords.ts';
import { useStore } from '../state/useStore.ts';
import styles from './Awaited.module.css';

/** Said while what was asked for is on its way, and the stage still shows what was there before. */
export function Awaited() {
  const words = useWords();
  const isAwaited = useStore(({ awaited }) => awaited);
  if (!isAwaited) return null;
  return (
    <Late>
      <p className={styles.awaited} role="status">
        {words.page.awaited}
      </p>
    </Late>
  );
}
