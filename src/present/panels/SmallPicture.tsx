import { memo, type ReactNode, useEffect, useRef, useState } from 'react';
import { presentWords } from '../../language/present.ts';
import { useSection } from '../../language/useWords.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { PicturedScene } from '../../state/useStore.ts';
import '../stage/pictured.css';
import styles from './SmallPicture.module.css';

/** The size the figure is drawn at before it is made small, in CSS pixels. */
const WIDTH = 960;
const HEIGHT = 540;

/**
 * The figure of another scene, drawn as on the stage and made as small as its place; drawn when it comes into view. Null is
 * said to be one whose network could not be fetched.
 */
export const SmallPicture = memo(function SmallPicture({
  scene,
  children,
}: {
  readonly scene: Scene | null | 'waiting';
  readonly children: ReactNode;
}) {
  const text = useSection(presentWords);
  const box = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(0);
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const seen = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setSeen(true),
      { rootMargin: '200px' },
    );
    const sized = new ResizeObserver(() => setScale(element.clientWidth / WIDTH));
    seen.observe(element);
    sized.observe(element);
    return () => {
      seen.disconnect();
      sized.disconnect();
    };
  }, []);
  return (
    <div className={styles.picture} data-pictured ref={box} inert aria-hidden="true">
      {scene === null && <p>{text.unfetched}</p>}
      {scene !== null && scene !== 'waiting' && isSeen && scale > 0 && (
        <div style={{ width: WIDTH, height: HEIGHT, transform: `scale(${scale})` }}>
          <PicturedScene value={scene}>{children}</PicturedScene>
        </div>
      )}
    </div>
  );
});
