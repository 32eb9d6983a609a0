import { learnWords } from '../../language/learn.ts';
import { useSection } from '../../language/useWords.ts';
import type { See } from '../see.ts';
import { tellWhy } from '../tellStep.ts';
import type { Step } from '../types.ts';
import { Prose } from './Prose.tsx';
import styles from './Why.module.css';

/** The reason for what a step says, closed until somebody asks for it. */
export function Why({
  step,
  see,
  onTerm,
}: {
  readonly step: Step;
  readonly see: See;
  readonly onTerm: (id: string, beside: HTMLElement) => void;
}) {
  const words = useSection(learnWords);
  const told = tellWhy(step, see);
  if (!told) return null;
  return (
    <details className={styles.why} data-part="why">
      <summary>{words.why}</summary>
      <div>
        {told.isOfOwn && <p className={styles.ofOwn}>{words.whyOfOwn}</p>}
        <Prose see={see} onTerm={onTerm} isLong>
          {told.text}
        </Prose>
      </div>
    </details>
  );
}
