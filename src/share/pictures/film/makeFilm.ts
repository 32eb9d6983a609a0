import type { Scene } from '../../../scene/document/scene.ts';
import { startHelper } from '../../../state/helper.ts';
import { scrub, setPlaying } from '../../../state/playback.ts';
import { change, store } from '../../../state/store.ts';
import type { Box, VectorPicture } from '../picture.ts';
import { holdStill, type PictureTheme, takePicture } from '../takePicture.ts';
import { paintPicture } from '../write/paintPicture.ts';
import type { FilmFrame } from './encode.ts';
import workerUrl from './film.worker.ts?worker&url';

export interface FilmOptions {
  readonly theme: PictureTheme;
  /** Pixels for each CSS pixel. */
  readonly scale: number;
  /** How long a frame stands, in ms; the last one stands longer. */
  readonly delay: number;
}

/** The last frame stands so many times as long. */
const LAST = 4;
/** Moments that are looked at beforehand, to find what the frame must hold. */
const LOOKS = 12;

/**
 * Walks the page through scenes, pictures the figure in each, and gives the film as a file of GIF; the page is brought
 * back to where it was, however it ends. GIF rather than WebM: every browser can write it, the same walk gives the same
 * bytes, and slides, chats and documents play it.
 *
 * @throws the reason of `signal` when it is aborted; an Error where a figure is gone or the worker fails.
 */
export async function makeFilm(
  figureNow: () => Element | null,
  frames: readonly Scene[],
  { theme, scale, delay }: FilmOptions,
  onProgress: (frame: number) => void,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const before = store.getState().scene;
  const writer = startWriter();
  const canvas = document.createElement('canvas');
  setPlaying(false);
  // What is scrubbed does not glide, and is written into no address.
  scrub(true);
  const release = holdStill();
  const pictured = async (scene: Scene): Promise<VectorPicture> => {
    signal.throwIfAborted();
    change(() => scene);
    await drawn();
    const figure = figureNow();
    if (!figure) throw new Error('the figure is gone');
    return takePicture(figure, theme, scale);
  };
  try {
    const box = await holding(frames, pictured);
    for (const [i, scene] of frames.entries()) {
      paintPicture(canvas, await pictured(scene), box, scale, false);
      const { width, height } = canvas;
      const image = canvas.getContext('2d')?.getImageData(0, 0, width, height);
      if (!image) throw new Error('there is no canvas');
      const stands = i === frames.length - 1 ? delay * LAST : delay;
      await writer.ask({ pixels: image.data, width, height, delay: stands }, signal);
      onProgress(i + 1);
    }
    return (await writer.ask(null, signal)) as Uint8Array<ArrayBuffer>;
  } finally {
    writer.stop();
    release();
    change(() => before);
    scrub(false);
  }
}

/** A box that holds what is drawn at several moments of the walk. */
async function holding(
  frames: readonly Scene[],
  pictured: (scene: Scene) => Promise<VectorPicture>,
): Promise<Box> {
  const count = Math.min(LOOKS, frames.length);
  let box: Box | null = null;
  for (let i = 0; i < count; i++) {
    const scene = frames[Math.round((i * (frames.length - 1)) / Math.max(1, count - 1))];
    if (scene) box = union(box, (await pictured(scene)).bounds);
  }
  if (!box) throw new Error('there is nothing to walk through');
  return box;
}

function union(a: Box | null, b: Box): Box {
  if (!a) return b;
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

/** The worker that writes the film: a frame after the other, and the whole for null. */
function startWriter() {
  let take = (_answer: unknown) => {};
  let fail = (_reason: unknown) => {};
  const helper = startHelper<FilmFrame | null, unknown>(workerUrl, {
    onAnswer: (answer) => take(answer),
    onEnd: () => fail(new Error('the film could not be written')),
  });
  return {
    stop: helper.stop,
    ask: (message: FilmFrame | null, signal: AbortSignal): Promise<unknown> =>
      new Promise((resolve, reject) => {
        take = resolve;
        fail = reject;
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
        helper.ask(message, message ? [message.pixels.buffer] : []);
      }),
  };
}

/** The page has drawn what it was told; a page in the background draws nothing, and is not waited for. */
const drawn = (): Promise<unknown> => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const patience = new Promise((resolve) => setTimeout(resolve, 250));
  return Promise.race([frame().then(frame), patience]);
};
