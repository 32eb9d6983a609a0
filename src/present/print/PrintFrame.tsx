import type { ReactNode } from 'react';
import { Icon } from '../../figures/Icon.tsx';
import { InVectors } from '../../figures/inVectors.ts';
import { reachable } from '../../figures/reachable.ts';
import { presentWords } from '../../language/present.ts';
import { useSection } from '../../language/useWords.ts';
import { goTo } from '../../state/place.ts';
import styles from './PrintFrame.module.css';

/** What is printed, and over it, on the screen alone, how. */
export function PrintFrame({
  title,
  back,
  onBack = () => goTo('lab', '', false),
  pagesLabel,
  isReady,
  canPrint,
  choices,
  children,
}: {
  readonly title: string;
  /** What the way back is called. */
  readonly back: string;
  readonly onBack?: () => void;
  readonly pagesLabel: string;
  /** Whether all that is to be printed is there. */
  readonly isReady: boolean;
  readonly canPrint: boolean;
  readonly choices: ReactNode;
  readonly children: ReactNode;
}) {
  const { print } = useSection(presentWords).paper;
  return (
    <main aria-label={title} data-ready={isReady}>
      <header className={styles.bar}>
        <button type="button" onClick={onBack}>
          <Icon name="left" /> {back}
        </button>
        {choices}
        <button
          type="button"
          className={styles.strong}
          disabled={!canPrint}
          onClick={() => window.print()}
        >
          {print}
        </button>
      </header>
      <section className={styles.pages} data-part="pages" aria-label={pagesLabel} ref={reachable}>
        <InVectors value={true}>{children}</InVectors>
      </section>
    </main>
  );
}
