import { type ReactNode, useMemo } from 'react';
import { ON_PAGE, OnScreenContext } from '../../figures/onScreen.ts';
import { LEAST_TYPE } from '../../figures/typeSize.ts';
import { useSize } from '../../figures/useSize.ts';
import styles from './Screen.module.css';
import { enlarged, isInHand, type ScreenSize } from './screen.ts';

/** A slide as on a screen of a size, or of its own where none is told: laid out as a page, and drawn as large as there is room. */
export function Screen({
  of,
  children,
}: {
  readonly of: ScreenSize | null;
  readonly children: ReactNode;
}) {
  const [ref, room] = useSize<HTMLDivElement>();
  const { width, height } = of ?? room;
  const scale = enlarged({ width, height });
  const drawn = scale * Math.min(room.width / width, room.height / height);
  const screen = useMemo(
    () => ({
      times: Math.max(1, drawn),
      leastType: isInHand({ width, height }) ? ON_PAGE.leastType : LEAST_TYPE,
    }),
    [drawn, width, height],
  );
  return (
    <div className={styles.box} ref={ref}>
      {room.width > 0 && (
        <div
          className={styles.page}
          style={
            {
              '--times': scale,
              '--width': `${width / scale}px`,
              '--height': `${height / scale}px`,
              transform: drawn === 1 ? undefined : `scale(${drawn})`,
            } as React.CSSProperties
          }
        >
          <OnScreenContext value={screen}>{children}</OnScreenContext>
        </div>
      )}
    </div>
  );
}
