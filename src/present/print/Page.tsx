import type { CSSProperties, ReactNode } from 'react';
import styles from './Page.module.css';

/** A sheet of paper; `className` says its format. */
export function Page({
  className,
  style,
  children,
}: {
  readonly className: string | undefined;
  readonly style?: CSSProperties;
  readonly children: ReactNode;
}) {
  return (
    <article className={`${styles.page} ${className}`} style={style} data-part="page" inert>
      {children}
    </article>
  );
}
