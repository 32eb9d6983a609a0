import { applyPalette, GIFEncoder, quantize } from 'gifenc';

/** One picture of a film: pixels of four bytes, row by row from the top. */
export interface FilmFrame {
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
  /** How long it stands, in ms. */
  readonly delay: number;
}

/** Colours of a frame; one more place means: as before. */
const COLOURS = 255;

/**
 * A file of GIF that grows by a frame at a time and plays without end; the same frames give the same bytes. All frames
 * have one size. What does not change from one to the next is not written again.
 */
export function createFilm(): {
  readonly add: (frame: FilmFrame) => void;
  readonly finish: () => Uint8Array<ArrayBuffer>;
} {
  const encoder = GIFEncoder();
  let before: Uint32Array | null = null;
  return {
    add({ pixels, width, height, delay }) {
      const now = new Uint32Array(pixels.buffer);
      const changed = before ? now.filter((pixel, i) => pixel !== before?.[i]) : now;
      const palette =
        changed.length > 0 ? quantize(new Uint8Array(changed.buffer), COLOURS) : [[0, 0, 0]];
      const index = applyPalette(pixels, palette);
      const same = palette.push([0, 0, 0]) - 1;
      if (before) for (let i = 0; i < now.length; i++) if (now[i] === before[i]) index[i] = same;
      const isFirst = before === null;
      encoder.writeFrame(index, width, height, {
        palette,
        delay,
        transparent: !isFirst,
        transparentIndex: same,
        // What is transparent shows the frame before.
        dispose: 1,
      });
      before = now;
    },
    finish() {
      encoder.finish();
      return encoder.bytes();
    },
  };
}
