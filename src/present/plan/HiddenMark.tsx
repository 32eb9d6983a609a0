import { deckWords } from '../../language/deck.ts';
import { useSection } from '../../language/useWords.ts';
import styles from './HiddenMark.module.css';

/** Beside the name of a slide: that the show passes over it. */
export function HiddenMark({ isHidden }: { readonly isHidden: boolean }) {
  const { plan } = useSection(deckWords);
  return isHidden && <small className={styles.mark}> {plan.hidden}</small>;
}
