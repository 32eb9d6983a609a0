import { useRef, useState } from 'react';
import { Choices } from '../../figures/Choices.tsx';
import { picturesWords } from '../../language/pictures.ts';
import type { PictureId } from '../../language/sections/pictures.ts';
import { useSection } from '../../language/useWords.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { download } from '../download.ts';
import { FilmPart } from './FilmPart.tsx';
import styles from './PicturesPanel.module.css';
import { Preview } from './Preview.tsx';
import { type PictureTheme, takePicture } from './takePicture.ts';
import { pngOf } from './write/paintPicture.ts';
import { svgOf } from './write/svgOf.ts';

const SCALES = ['1', '2', '3', '4'] as const;
/** How finely painted parts stand in an SVG, in pixels for each CSS pixel. */
const IN_SVG = 3;

const figureOf = (id: PictureId): Element | null =>
  document.querySelector(`[data-picture="${id}"]`);

/** The figures that stand on the page, in its order, those of the stage before what explains them. */
const figuresNow = (order: readonly PictureId[]): readonly PictureId[] => {
  const ids = [...document.querySelectorAll<HTMLElement>('[data-picture]')]
    .filter(
      (figure) => figure.getBoundingClientRect().width > 0 && !figure.closest('[data-pictured]'),
    )
    .map((figure) => figure.dataset.picture as PictureId);
  return [...new Set(ids)].sort((a, b) => order.indexOf(a) - order.indexOf(b));
};

/** A figure of the page as a picture to take along, with a preview of it; and its steps as a film. */
export function PicturesPanel({
  scene,
  addressOf,
}: {
  readonly scene: Scene;
  readonly addressOf: (scene: Scene) => string;
}) {
  const words = useSection(picturesWords);
  const [ids] = useState(() => figuresNow(Object.keys(words.figures) as PictureId[]));
  const [chosen, setChosen] = useState(ids[0] ?? 'chain');
  const [theme, setTheme] = useState<PictureTheme>(() =>
    document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light',
  );
  const [ground, setGround] = useState<'filled' | 'transparent'>('filled');
  const [scale, setScale] = useState<(typeof SCALES)[number]>('2');
  const [film, setFilm] = useState<Blob | null>(null);
  const [isFilming, setFilming] = useState(false);
  // While the page walks for a film, the panel is still about where it stood.
  const stood = useRef(scene);
  if (!isFilming) stood.current = scene;
  const [said, setSaid] = useState<'copied' | 'failed' | null>(null);
  const [pixels, setPixels] = useState<{ width: number; height: number } | null>(null);
  if (ids.length === 0) return <p data-tone="quiet">{words.none}</p>;

  const name = `unrolled-${chosen}`;
  const isTransparent = ground === 'transparent';
  const figure = words.figures[chosen];
  const picture = async (ratio: number) => {
    const element = figureOf(chosen);
    if (!element) throw new Error('the figure is gone');
    return takePicture(element, theme, ratio);
  };
  const trying = (act: () => Promise<'copied' | null>) => () =>
    act().then(setSaid, () => setSaid('failed'));
  const png = async () => {
    const taken = await picture(Number(scale));
    const blob = await pngOf(taken, taken.bounds, Number(scale), isTransparent);
    if (!blob) throw new Error('too large');
    return blob;
  };
  const saveSvg = trying(async () => {
    const taken = await picture(IN_SVG);
    const about = { title: figure, description: addressOf(scene) };
    download(`${name}.svg`, svgOf(taken, taken.bounds, isTransparent, about), 'image/svg+xml');
    return null;
  });
  const savePng = trying(async () => {
    download(`${name}.png`, await png(), 'image/png');
    return null;
  });
  const copyPng = trying(async () => {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png() })]);
    return 'copied';
  });
  const choose =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      setFilm(null);
      setSaid(null);
    };
  return (
    <div className={styles.panel}>
      <Preview
        figure={() => figureOf(chosen)}
        version={[chosen, theme, stood.current]}
        theme={theme}
        isTransparent={isTransparent}
        film={film}
        label={words.preview(figure)}
        failed={words.failed}
        onSize={setPixels}
      />
      <div className={styles.choices}>
        <label className={styles.figure}>
          <span>{words.figure}</span>
          <select
            value={chosen}
            onChange={(event) => choose(setChosen)(event.target.value as PictureId)}
          >
            {ids.map((id) => (
              <option key={id} value={id}>
                {words.figures[id]}
              </option>
            ))}
          </select>
        </label>
        <Choices
          label={words.theme}
          value={theme}
          options={(['light', 'dark'] as const).map((id) => [id, words.themes[id]])}
          onChange={choose(setTheme)}
        />
        <Choices
          label={words.ground}
          value={ground}
          options={(['filled', 'transparent'] as const).map((id) => [id, words.grounds[id]])}
          onChange={choose(setGround)}
        />
        <Choices
          label={words.size}
          value={scale}
          options={SCALES.map((id) => [id, `${id}×`])}
          onChange={choose(setScale)}
        />
        {pixels && (
          <p className={styles.pixels} data-tone="quiet">
            {words.pixels(
              Math.round(pixels.width * Number(scale)),
              Math.round(pixels.height * Number(scale)),
            )}
          </p>
        )}
      </div>
      <div className={styles.files} data-row>
        <button type="button" data-tone="primary" onClick={saveSvg}>
          {words.saveSvg}
        </button>
        <button type="button" data-tone="primary" onClick={savePng}>
          {words.savePng}
        </button>
        {'ClipboardItem' in window && (
          <button type="button" onClick={copyPng}>
            {said === 'copied' ? words.copied : words.copyPng}
          </button>
        )}
      </div>
      <p data-tone={said === 'failed' ? 'wrong' : 'quiet'} role="status">
        {said === 'failed' ? words.failed : words.svgWhat}
      </p>
      <FilmPart
        key={chosen}
        scene={stood.current}
        figureNow={() => figureOf(chosen)}
        name={name}
        theme={theme}
        scale={Number(scale)}
        onMaking={setFilming}
        onMade={setFilm}
      />
    </div>
  );
}
