import type { CSSProperties, ReactNode, Ref } from 'react';
import type { FigureId } from '../../scene/document/figures.ts';
import '../stage/controls.css';
import '../stage/dock.css';
import '../stage/figures.css';
import { Foot } from './Foot.tsx';
import styles from './SlideBox.module.css';

/** Where things stand on a slide, on a screen and on paper. */
export function SlideBox({
  figure,
  isDetailed,
  hasTools = false,
  isExercise = false,
  words,
  drawn,
  under,
  controls,
  children,
  id,
  ref,
  ...rest
}: {
  readonly figure: FigureId;
  /** Whether the equation, or a matrix, stands with the figure ... */
  readonly isDetailed: boolean;
  /** ... because it was asked for, with all that changes it. */
  readonly hasTools?: boolean;
  /** Whether a question stands in place of the figure. */
  readonly isExercise?: boolean;
  readonly words: ReactNode;
  readonly drawn: ReactNode;
  /** What stands with the figure. */
  readonly under: ReactNode;
  readonly controls?: ReactNode;
  readonly children?: ReactNode;
  /** Of the figure, which can then be given the focus. */
  readonly id?: string;
  readonly ref?: Ref<HTMLElement>;
  readonly style?: CSSProperties;
  readonly 'data-chart'?: string | undefined;
  readonly 'data-points'?: true | undefined;
  readonly 'data-absent'?: string | undefined;
  readonly 'data-order-asked'?: true | undefined;
  readonly 'data-slide'?: string;
}) {
  return (
    <article
      {...rest}
      ref={ref}
      className={styles.slide}
      data-part="slide"
      data-figure={figure}
      data-detailed={isDetailed || undefined}
      data-tools={hasTools || undefined}
    >
      <div className={styles.inner} data-part="inner">
        {words}
        <div className={styles.stage} data-part="stage">
          <div
            className={styles.figure}
            data-part="figure"
            data-exercise={isExercise || undefined}
            id={id}
            tabIndex={id === undefined ? undefined : -1}
          >
            {drawn}
          </div>
          {under}
        </div>
        <Foot controls={controls}>{children}</Foot>
      </div>
    </article>
  );
}
