/** Pictures up to this many pixels are written out as they are, which takes no canvas and no compressor. */
const PLAIN = 4096;
const HEAD = 54;

/** An opaque picture of pixels (little-endian RGBA in 32 bits), row by row from the top, as a data URL. */
export function pictureUrl(
  pixels: Uint32Array<ArrayBuffer>,
  width: number,
  height: number,
): string {
  if (pixels.length === 0) return '';
  if (pixels.length <= PLAIN)
    return `data:image/bmp;base64,${btoa(bitmapOf(pixels, width, height))}`;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const bytes = new Uint8ClampedArray(pixels.buffer);
  canvas.getContext('2d')?.putImageData(new ImageData(bytes, width, height), 0, 0);
  return canvas.toDataURL();
}

/** A Windows bitmap of 32 bits a pixel; a negative height says that it begins at the top. */
function bitmapOf(pixels: Uint32Array, width: number, height: number): string {
  const bytes = new Uint8Array(HEAD + 4 * pixels.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0x424d);
  view.setUint32(2, bytes.length, true);
  view.setUint32(10, HEAD, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, width, true);
  view.setInt32(22, -height, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 32, true);
  for (let i = 0; i < pixels.length; i++) {
    const rgba = pixels[i] as number;
    const at = HEAD + 4 * i;
    bytes[at] = (rgba >>> 16) & 255;
    bytes[at + 1] = (rgba >>> 8) & 255;
    bytes[at + 2] = rgba & 255;
    bytes[at + 3] = 255;
  }
  let text = '';
  for (let from = 0; from < bytes.length; from += 0x4000)
    text += String.fromCharCode(...bytes.subarray(from, from + 0x4000));
  return text;
}
