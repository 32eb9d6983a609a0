import type { ReactNode } from 'react';
import { useSize } from '../../figures/useSize.ts';
import styles from './Screen.module.css';

/** A slide is laid out for a screen at least this wide, in CSS pixels ... */
const LEAST_WIDTH = 1280;
/** ... unless it had to be made smaller than this: then hands and eyes come first. */
const SMALLEST = 0.6;
/** In a narrower console it is laid out as on a phone. */
const PHONE = 620;

/** What the audience sees, in the lecturer's console: a slide as on a screen, made as small as there is room. */
export function Screen({ children }: { readonly children: ReactNode }) {
  const [ref, { width, height }] = useSize<HTMLDivElement>();
  const scale = width < PHONE ? 1 : Math.min(1, Math.max(SMALLEST, width / LEAST_WIDTH));
  return (
    <div className={styles.box} ref={ref}>
      {width > 0 && (
        <div
          style={{
            width: width / scale,
            height: height / scale,
            transform: scale < 1 ? `scale(${scale})` : undefined,
          }}
        >
          {children}
        </div>
      )}
    </div>
  );
}
