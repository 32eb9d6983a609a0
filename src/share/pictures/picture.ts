/*
 * A figure as it stands on the page, taken apart into marks: shapes, text where it was measured, pictures. Every style
 * is resolved, so that a file made of it looks the same anywhere, and lengths are CSS pixels from its left upper corner.
 */

export interface VectorPicture {
  readonly width: number;
  readonly height: number;
  /** What lies behind the figure. */
  readonly ground: Colour;
  readonly marks: readonly Mark[];
  /** What is drawn, with a little room around it: left, top, width, height. */
  readonly bounds: Box;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** As `matrix(a b c d e f)` of SVG. */
export type Matrix = readonly [number, number, number, number, number, number];

export interface Colour {
  /** `#rrggbb` */
  readonly hex: string;
  readonly alpha: number;
}

/** A tile repeated over an area. */
export interface Tiling {
  readonly width: number;
  readonly height: number;
  readonly matrix: Matrix | null;
  readonly marks: readonly Mark[];
}

export type Paint = Colour | Tiling;

export const isTiling = (paint: Paint): paint is Tiling => 'marks' in paint;

export interface Stroke {
  readonly paint: Colour;
  readonly width: number;
  readonly dashes: readonly number[];
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
}

/** An outline by its element of SVG and what that takes. */
export type Shape =
  | ({ readonly tag: 'rect'; readonly radius: number } & Box)
  | {
      readonly tag: 'ellipse';
      readonly cx: number;
      readonly cy: number;
      readonly rx: number;
      readonly ry: number;
    }
  | {
      readonly tag: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
    }
  | { readonly tag: 'path'; readonly d: string };

export interface Font {
  readonly family: string;
  readonly size: number;
  readonly weight: string;
  readonly isItalic: boolean;
  /** Digits of one width. */
  readonly isTabular: boolean;
}

/** A piece of text on one line and in one style; `x` is its left end, `y` its baseline, `width` as it was measured. */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly font: Font;
  readonly fill: Colour | null;
  /** A stroke behind the letters, which keeps them apart from what they stand on. */
  readonly halo: Stroke | null;
  readonly decoration: 'underline' | 'line-through' | null;
}

export type Mark =
  | {
      readonly kind: 'shape';
      readonly shape: Shape;
      readonly fill: Paint | null;
      readonly isEvenOdd: boolean;
      readonly stroke: Stroke | null;
    }
  | {
      readonly kind: 'text';
      readonly runs: readonly TextRun[];
      /** By which of its ends a text of a single run is held in place. */
      readonly anchor: 'start' | 'middle' | 'end';
    }
  | ({
      readonly kind: 'image';
      readonly image: CanvasImageSource;
      /** The picture as a data URL of a PNG. */
      readonly href: string;
      readonly isPixelated: boolean;
    } & Box)
  | {
      readonly kind: 'group';
      readonly matrix: Matrix | null;
      readonly opacity: number;
      readonly clip: Shape | null;
      /** What of the figure it lies within. */
      readonly box: Box;
      readonly marks: readonly Mark[];
    };
