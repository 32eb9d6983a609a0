import { useEffect, useMemo, useRef, useState } from 'react';
import { Choices } from '../../figures/Choices.tsx';
import { picturesWords } from '../../language/pictures.ts';
import { useSection } from '../../language/useWords.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { figureOf } from '../../scene/walk/figures.ts';
import { download } from '../download.ts';
import styles from './FilmPart.module.css';
import { framesOf } from './film/framesOf.ts';
import { makeFilm } from './film/makeFilm.ts';
import type { PictureTheme } from './takePicture.ts';

/** How long a frame stands, in ms. */
const DELAYS = { slow: 1200, usual: 700, fast: 250 } as const;
/** Beyond twice the size of the page a film is larger than what it is sent through. */
const MOST_SCALE = 2;

type Doing =
  | { readonly kind: 'nothing' | 'failed' }
  | { readonly kind: 'making'; readonly frame: number; readonly frames: number }
  | { readonly kind: 'made'; readonly frames: number; readonly bytes: number };

/** A walk through the scene as an animation, with its progress, and a way out of it. */
export function FilmPart({
  scene,
  figureNow,
  name,
  theme,
  scale,
  onMaking,
  onMade,
}: {
  /** Where the page stands, or while a film is made stood when that began. */
  readonly scene: Scene;
  readonly figureNow: () => Element | null;
  /** Of the file, without its ending. */
  readonly name: string;
  readonly theme: PictureTheme;
  readonly scale: number;
  /** The page begins or ends to walk. */
  readonly onMaking: (isMaking: boolean) => void;
  /** Shows the film, or (null) no longer. */
  readonly onMade: (film: Blob | null) => void;
}) {
  const words = useSection(picturesWords);
  const [pace, setPace] = useState<'time' | 'phase'>('time');
  const [speed, setSpeed] = useState<keyof typeof DELAYS>('usual');
  const [doing, setDoing] = useState<Doing>({ kind: 'nothing' });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const { frames, steps } = useMemo(() => framesOf(scene, pace), [scene, pace]);
  const { hasPhases } = figureOf(scene).walk;

  async function make() {
    const controller = new AbortController();
    stop.current = controller;
    const count = frames.length;
    setDoing({ kind: 'making', frame: 0, frames: count });
    onMade(null);
    onMaking(true);
    try {
      const bytes = await makeFilm(
        figureNow,
        frames,
        { theme, scale: Math.min(scale, MOST_SCALE), delay: DELAYS[speed] },
        (frame) => setDoing({ kind: 'making', frame, frames: count }),
        controller.signal,
      );
      const film = new Blob([bytes], { type: 'image/gif' });
      download(`${name}.gif`, film, 'image/gif');
      setDoing({ kind: 'made', frames: count, bytes: bytes.length });
      onMade(film);
    } catch {
      setDoing({ kind: controller.signal.aborted ? 'nothing' : 'failed' });
    } finally {
      onMaking(false);
    }
  }

  return (
    <section className={styles.film}>
      <h3>{words.film}</h3>
      <p data-tone="quiet">{words.filmWhat}</p>
      {doing.kind === 'making' ? (
        <div className={styles.progress}>
          <progress
            value={doing.frame}
            max={doing.frames}
            aria-label={words.progress(doing.frame, doing.frames)}
          />
          <span data-tone="quiet">{words.progress(doing.frame, doing.frames)}</span>
          <button type="button" onClick={() => stop.current?.abort()}>
            {words.cancel}
          </button>
        </div>
      ) : (
        <div className={styles.choices}>
          {hasPhases && (
            <Choices
              label={words.every}
              value={pace}
              options={[
                ['time', words.paces.time],
                ['phase', words.paces.phase],
              ]}
              onChange={setPace}
            />
          )}
          <Choices
            label={words.speed}
            value={speed}
            options={(['slow', 'usual', 'fast'] as const).map((id) => [id, words.speeds[id]])}
            onChange={setSpeed}
          />
          <button type="button" disabled={frames.length < 2} onClick={make}>
            {words.makeFilm(frames.length)}
          </button>
        </div>
      )}
      {doing.kind !== 'making' && frames.length < 2 && (
        <p data-tone="quiet">{words.filmTooShort}</p>
      )}
      {steps > frames.length && <p data-tone="quiet">{words.atMost(frames.length, steps)}</p>}
      <p data-tone={doing.kind === 'failed' ? 'wrong' : 'quiet'} role="status">
        {doing.kind === 'made' && words.filmSaved(doing.frames, sized(doing.bytes))}
        {doing.kind === 'failed' && words.filmFailed}
      </p>
    </section>
  );
}

const sized = (bytes: number): string =>
  bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
