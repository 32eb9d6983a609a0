import { useStore as useZustand } from 'zustand';
import { presentWords } from '../../language/present.ts';
import { useSection } from '../../language/useWords.ts';
import { isEqual } from '../../scene/document/equal.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { useScene } from '../../state/useStore.ts';
import { beginningOf } from '../show/builds.ts';
import { show } from '../show/show.ts';
import { Code, codeOf } from './Code.tsx';
import styles from './CodePanel.module.css';

/** Modules a side above which a code can no longer be read from the back of a hall. */
const DENSE = 69;

/** The QR code of this very state, for the phones in the hall. */
export function CodePanel({
  linkOf: sceneLinkOf,
  addressWith,
}: {
  readonly linkOf: (scene: Scene) => string | null;
  readonly addressWith: (fragment: string) => string;
}) {
  const text = useSection(presentWords);
  const scene = useScene();
  const slide = useZustand(show, ({ lecture, at }) => lecture?.slides[at]);
  if (slide?.hasFigure === false) return <p>{text.code.noFigure}</p>;
  const link = questionLink() ?? sceneLinkOf(scene);
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

  /** Where a question is asked: the step of the lesson that asks it, with the scene where it is no longer the step's. */
  function questionLink(): string | null {
    if (!slide?.step?.question) return null;
    const own = sceneLinkOf(scene);
    const isOwn = isEqual(scene, beginningOf(slide));
    if (isOwn || own === null) return own && addressWith(`learn=${slide.address}`);
    return addressWith(`learn=${slide.address}&${own.slice(own.indexOf('#') + 1)}`);
  }
}
