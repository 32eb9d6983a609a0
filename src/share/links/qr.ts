import { encode } from 'uqr';

/** A QR code ready to be drawn. */
export interface Qr {
  /** Modules along an edge, the quiet zone of four on each side included. */
  readonly size: number;
  /** SVG path of the dark modules, one unit each. */
  readonly path: string;
  /** How far it is read from when it stands two metres high, in metres: by a poor camera and a good one. */
  readonly reach: readonly [near: number, far: number];
  /** Whether it is too dense for the back of a large room. */
  readonly isDense: boolean;
}

/** Reading distance over the width of a module, as cameras of phones have it. */
const NEAR = 500;
const FAR = 1120;
/** Modules beyond which the near reach falls below 9 m, the back of a large room (version 10). */
const DENSE = 57;

/** The code of a text at level M, or null where it is longer than any code holds. */
export function qrOf(text: string): Qr | null {
  try {
    const { size, data } = encode(text, { ecc: 'M', border: 4 });
    const runs: string[] = [];
    data.forEach((row, y) => {
      for (let x = 0; x < size; x++) {
        const from = x;
        while (row[x]) x++;
        if (x > from) runs.push(`M${from} ${y}h${x - from}v1h${from - x}z`);
      }
    });
    const modules = size - 8;
    return {
      size,
      path: runs.join(''),
      reach: [Math.round(NEAR / modules), Math.round(FAR / modules)],
      isDense: modules > DENSE,
    };
  } catch {
    return null;
  }
}

/** The code as a file of its own: dark on light whatever the page's colours. */
export const qrSvg = ({ size, path }: Qr): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 8}" height="${size * 8}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>\n`;

/** The code as pixels; eight to sixteen for each module. */
export async function qrPng({ size, path }: Qr): Promise<Blob | null> {
  const scale = Math.max(8, Math.ceil(1024 / size));
  const canvas = document.createElement('canvas');
  canvas.width = size * scale;
  canvas.height = size * scale;
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  context.fillStyle = '#000';
  context.fill(new Path2D(path));
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
