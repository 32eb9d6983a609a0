/** Figures that can be taken along as pictures: the values of `data-picture` on the page. */
export type PictureId =
  | 'chain'
  | 'gradient'
  | 'compare'
  | 'growth'
  | 'growth-values'
  | 'growth-slopes'
  | 'growth-web'
  | 'growth-matrix'
  | 'equation'
  | 'phase'
  | 'matrix'
  | 'loss';

/** Words of taking figures along as pictures, and their steps as a film. */
export interface PicturesWords {
  readonly figure: string;
  readonly figures: Readonly<Record<PictureId, string>>;
  readonly none: string;
  readonly theme: string;
  readonly themes: Readonly<Record<'light' | 'dark', string>>;
  readonly ground: string;
  readonly grounds: Readonly<Record<'filled' | 'transparent', string>>;
  readonly size: string;
  readonly pixels: (width: number, height: number) => string;
  readonly preview: (figure: string) => string;
  readonly saveSvg: string;
  readonly svgWhat: string;
  readonly savePng: string;
  readonly copyPng: string;
  readonly copied: string;
  readonly failed: string;
  readonly film: string;
  readonly filmWhat: string;
  readonly every: string;
  readonly paces: Readonly<Record<'time' | 'phase', string>>;
  readonly speed: string;
  readonly speeds: Readonly<Record<'slow' | 'usual' | 'fast', string>>;
  readonly makeFilm: (frames: number) => string;
  readonly atMost: (shown: number, all: number) => string;
  readonly progress: (frame: number, frames: number) => string;
  readonly cancel: string;
  readonly filmSaved: (frames: number, size: string) => string;
  readonly filmFailed: string;
  /** Why no animation is made of one frame. */
  readonly filmTooShort: string;
}
