import { GIF } from 'image-size/types/gif';
import { JPG } from 'image-size/types/jpg';
import { PNG } from 'image-size/types/png';
import { WEBP } from 'image-size/types/webp';
import { cleanTitle, type SlideImage } from './deck.ts';

/*
 * Pictures of one's own on slides. They stand in the deck itself, as data, so that a deck is whole wherever it is opened
 * and asks nobody for anything. What is no picture of the kinds below, or would take too much room, is made none.
 */

/** Why something is no picture for a slide. */
export type PictureProblem =
  /** Not one of KINDS. */
  | 'kind'
  /** It may hold scripts, and addresses of other hosts. */
  | 'svg'
  /** More bytes, or more pixels, than PICTURE_LIMITS. */
  | 'tooBig'
  | 'tooManyPixels'
  /** Its bytes are not those of its kind. */
  | 'broken'
  /** The slide shows something else already. */
  | 'second';

const KINDS = { png: PNG, jpeg: JPG, webp: WEBP, gif: GIF } as const;

/** What a choice of files is asked for. */
export const PICTURE_TYPES = Object.keys(KINDS).map((kind) => `image/${kind}`);

/**
 * The most of one picture: a device has room for a deck with some ten of such files; and what a browser unpacks one to is
 * as large as its pixels are many, however few bytes it has.
 */
export const PICTURE_LIMITS = { kB: 400, pixels: 40_000_000 } as const;

export type PictureLimits = typeof PICTURE_LIMITS;

const MOST_BYTES = PICTURE_LIMITS.kB * 1000;

/** Whether the bytes are those of a picture that a slide shows: its kind, or why it is none. */
function kindOfPicture(
  bytes: Uint8Array,
): { readonly kind: keyof typeof KINDS } | { readonly problem: PictureProblem } {
  if (bytes.length > MOST_BYTES) return { problem: 'tooBig' };
  try {
    for (const [name, of] of Object.entries(KINDS)) {
      if (!of.validate(bytes)) continue;
      const { width, height } = of.calculate(bytes);
      if (!(width > 0 && height > 0)) return { problem: 'broken' };
      return width * height > PICTURE_LIMITS.pixels
        ? { problem: 'tooManyPixels' }
        : { kind: name as keyof typeof KINDS };
    }
  } catch {
    return { problem: 'broken' };
  }
  return { problem: isSvg(bytes) ? 'svg' : 'kind' };
}

const isSvg = (bytes: Uint8Array) =>
  new TextDecoder().decode(bytes.subarray(0, 1000)).toLowerCase().includes('<svg');

const DATA = 'data:image/';
const BASE64 = ';base64,';

/** The picture of a `data:` address, or why it is none. Nothing is made of one that is too big. */
export function readPicture(
  address: string,
  alt: string,
): { readonly picture: SlideImage } | { readonly problem: PictureProblem } {
  const comma = address.indexOf(BASE64);
  if (!address.startsWith(DATA) || comma < 0)
    return { problem: address.startsWith(`${DATA}svg`) ? 'svg' : 'kind' };
  const said = address.slice(DATA.length, comma);
  const base64 = address.slice(comma + BASE64.length);
  if (base64.length > Math.ceil(MOST_BYTES / 3) * 4) return { problem: 'tooBig' };
  const bytes = bytesOf(base64);
  if (!bytes) return { problem: 'broken' };
  const found = kindOfPicture(bytes);
  if ('problem' in found) return found;
  if (found.kind !== said) return { problem: 'broken' };
  return { picture: { data: address, alt: cleanTitle(alt) } };
}

/** The picture of a file, or why it is none. Its bytes are asked for only where they are few enough. */
export async function pictureOf(
  file: Pick<File, 'size' | 'arrayBuffer'>,
  alt: string,
): Promise<{ readonly picture: SlideImage } | { readonly problem: PictureProblem }> {
  if (file.size > MOST_BYTES) return { problem: 'tooBig' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const found = kindOfPicture(bytes);
  if ('problem' in found) return found;
  const data = `${DATA}${found.kind}${BASE64}${btoa(textOf(bytes))}`;
  return { picture: { data, alt: cleanTitle(alt) } };
}

function bytesOf(base64: string): Uint8Array | null {
  try {
    const text = atob(base64);
    // What `atob` forgives, such as spaces, would be written otherwise than it was read.
    return btoa(text) === base64 ? Uint8Array.from(text, (letter) => letter.charCodeAt(0)) : null;
  } catch {
    return null;
  }
}

/** How many bytes become text at once. */
const PIECE = 0x2000;

const textOf = (bytes: Uint8Array): string =>
  Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, i) =>
    String.fromCharCode(...bytes.subarray(i * PIECE, (i + 1) * PIECE)),
  ).join('');

/** The line of a picture: `![what is on it](data:image/png;base64,…)`. */
export const writePicture = ({ data, alt }: SlideImage): string =>
  `![${alt.replace(/[\\[\]]/g, '\\$&')}](${data})`;

/** The parts of a line that is a picture, as data; null where it is none. */
export function pictureIn(line: string): { readonly alt: string; readonly address: string } | null {
  if (!line.startsWith('![') || !line.endsWith(')')) return null;
  const named = line.lastIndexOf('](data:');
  if (named < 0) return null;
  return {
    alt: line.slice(2, named).replace(/\\([\\[\]])/g, '$1'),
    address: line.slice(named + 2, -1),
  };
}
