import { learnWords } from '../../language/learn.ts';
import { useSection } from '../../language/useWords.ts';
import { useAsksSizes } from '../../state/asksSizes.ts';
import type { Term } from '../glossary/term.ts';
import type { See } from '../see.ts';
import { shapeOf } from '../shapeOf.ts';
import styles from './TermShape.module.css';

/** The shape of a term in the network on the stage; nothing where it has none. */
export function TermShape({ term, see }: { readonly term: Term; readonly see: See }) {
  const words = useSection(learnWords).glossary;
  const asksSizes = useAsksSizes();
  const shape = asksSizes ? null : shapeOf(term, see);
  return (
    shape && (
      <p className={styles.shape}>
        {words.shape}: {shape}
      </p>
    )
  );
}
