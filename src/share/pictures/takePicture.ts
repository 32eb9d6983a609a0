import { runsThere } from '../../state/runs.ts';
import type { Colour, Mark, VectorPicture } from './picture.ts';
import { colourOf } from './read/colour.ts';
import { readHtml } from './read/readHtml.ts';
import type { FigureReading } from './read/reading.ts';
import './still.css';

export type PictureTheme = 'light' | 'dark';

/** Room around what is drawn, in CSS pixels. */
const MARGIN = 14;
/** Turns of the queue of small tasks after which everything painted has been painted in other colours. */
const TURNS = 12;

/**
 * A figure of the page as it stands there, in the colours of a theme; `ratio` is how finely its painted parts are painted,
 * in pixels for each CSS pixel.
 */
export async function takePicture(
  figure: Element,
  theme: PictureTheme,
  ratio: number,
): Promise<VectorPicture> {
  await runsThere();
  const { picture, waiting } = await wearing(theme, () => read(figure, ratio));
  await Promise.all(waiting);
  return picture;
}

/** The page wears a theme, and moves nothing, only while it is read: before the browser draws again, it is as before. */
async function wearing<T>(theme: PictureTheme, act: () => T): Promise<T> {
  const { dataset } = document.documentElement;
  const worn = dataset.theme;
  const release = holdStill();
  try {
    if (theme !== worn) {
      dataset.theme = theme;
      for (let i = 0; i < TURNS; i++) await null;
    }
    return act();
  } finally {
    if (theme !== worn) {
      dataset.theme = worn;
      // The old colours must stand before there are transitions again.
      void getComputedStyle(document.body).color;
    }
    release();
  }
}

/** Nothing on the page glides or fades until the function it gives back is called. */
export function holdStill(): () => void {
  const { dataset } = document.documentElement;
  if ('still' in dataset) return () => {};
  dataset.still = '';
  return () => delete dataset.still;
}

function read(figure: Element, ratio: number) {
  const box = figure.getBoundingClientRect();
  const drawn = {
    left: Number.POSITIVE_INFINITY,
    top: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    bottom: Number.NEGATIVE_INFINITY,
  };
  const waiting: Promise<void>[] = [];
  const reading: FigureReading = {
    left: box.left,
    top: box.top,
    ratio,
    waiting,
    drawn,
    window: box,
    patterns: new Map(),
    decoration: null,
  };
  const marks: readonly Mark[] = readHtml(figure, reading, true);
  const { width, height } = box;
  const x = Math.max(0, Math.floor(Math.min(drawn.left, width) - MARGIN));
  const y = Math.max(0, Math.floor(Math.min(drawn.top, height) - MARGIN));
  const bounds = {
    x,
    y,
    width: Math.max(1, Math.min(Math.ceil(width), Math.ceil(drawn.right + MARGIN)) - x),
    height: Math.max(1, Math.min(Math.ceil(height), Math.ceil(drawn.bottom + MARGIN)) - y),
  };
  const picture: VectorPicture = { width, height, ground: groundOf(figure), marks, bounds };
  return { picture, waiting };
}

/** The colour a figure stands on: its own, or that of what it stands in. */
function groundOf(figure: Element): Colour {
  for (let element: Element | null = figure; element; element = element.parentElement) {
    const colour = colourOf(getComputedStyle(element).backgroundColor);
    if (colour && colour.alpha === 1) return colour;
  }
  return { hex: '#ffffff', alpha: 1 };
}
