/** The package brings no types of its own; these are of what is used of it. Source: its README. */
declare module 'gifenc' {
  type Rgb = number[];

  interface Encoder {
    writeFrame(
      index: Uint8Array,
      width: number,
      height: number,
      options: {
        readonly palette: Rgb[];
        readonly delay: number;
        readonly transparent: boolean;
        readonly transparentIndex: number;
        readonly dispose: number;
      },
    ): void;
    finish(): void;
    bytes(): Uint8Array<ArrayBuffer>;
  }

  export function GIFEncoder(): Encoder;
  export function quantize(rgba: Uint8Array | Uint8ClampedArray, colours: number): Rgb[];
  export function applyPalette(
    rgba: Uint8Array | Uint8ClampedArray,
    palette: Rgb[],
  ): Uint8Array<ArrayBuffer>;
}
