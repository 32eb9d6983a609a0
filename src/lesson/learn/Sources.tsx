import { learnWords } from '../../language/learn.ts';
import { useSection } from '../../language/useWords.ts';
import { sources } from '../sources.ts';
import type { SourceId } from '../types.ts';
import styles from './Sources.module.css';

/** Where what a step says comes from. */
export function Sources({ ids }: { readonly ids: readonly SourceId[] }) {
  const words = useSection(learnWords);
  return (
    <ul className={styles.sources} aria-label={words.sources}>
      {ids.map((id) => (
        <li key={id}>{sources[id]}</li>
      ))}
    </ul>
  );
}
