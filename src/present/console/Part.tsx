import type { ReactNode } from 'react';
import styles from './Part.module.css';

/** A part of the console beside the slide: where it stands, its heading, and what stands beside that. */
export function Part({
  area,
  title,
  beside,
  children,
}: {
  readonly area: 'next' | 'notes' | 'steps';
  readonly title: string;
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles.part} style={{ gridArea: area }} aria-label={title}>
      <h2>
        {title}
        {beside}
      </h2>
      {children}
    </section>
  );
}
