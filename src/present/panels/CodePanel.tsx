import { useStore as useZustand } from 'zustand';
import { presentWords } from '../../language/present.ts';
import { useSection } from '../../language/useWords.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { useScene } from '../../state/useStore.ts';
import { show } from '../show/show.ts';
import { Code, codeOf } from './Code.tsx';
import styles from './CodePanel.module.css';

/** Modules a side above which a code can no longer be read from the back of a hall. */
const DENSE = 69;

/** The QR code of this very state, for the phones in the hall. */
export function CodePanel({ linkOf }: { readonly linkOf: (scene: Scene) => string | null }) {
  const text = useSection(presentWords);
  const scene = useScene();
  const hasFigure = useZustand(show, ({ lecture, at }) => lecture?.slides[at]?.hasFigure !== false);
  if (!hasFigure) return <p>{text.code.noFigure}</p>;
  const link = linkOf(scene);
  const code = link === null ? null : codeOf(link);
  if (!code || link === null) return <p role="alert">{text.code.tooLong}</p>;
  return (
    <div className={styles.code}>
      <Code code={code} label={text.code.title} />
      <div>
        <p>{text.code.open}</p>
        {code.size > DENSE && <p className={styles.dense}>{text.code.dense}</p>}
        <a href={link} target="_blank" rel="noreferrer">
          {link}
        </a>
      </div>
    </div>
  );
}
