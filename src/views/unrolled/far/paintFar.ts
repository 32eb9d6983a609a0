import type { Raster } from '../../../figures/raster.ts';
import { shownBeside, shownRange, type TimeAxis, xAt } from '../../../figures/time/axis.ts';
import { paintBeside, paintColumns } from '../../../figures/time/paintColumns.ts';
import { symbolsOn } from '../../../figures/time/symbols.ts';
import { LEAST_TYPE } from '../../../figures/typeSize.ts';
import type { ChainLayout } from '../layout.ts';

/** What the painted part of the figure shows: everything of a run, whatever part of it is in view. */
export interface FarPicture {
  /** The states of the other layers, from below; null in the place of the one whose rows are large. */
  readonly others: readonly (Raster | null)[];
  readonly states: Raster;
  /** What each level begins with, from below, and at which place beside the run; null where that is nothing. */
  readonly starts: readonly ((Raster & { readonly place: number }) | null)[];
  readonly inputs: Raster;
  /** The outputs of a network that has no shares; null where it has. */
  readonly outputs: Raster | null;
  /** The number of a unit at a timestep, as text, for cells wide enough; empty where there is none yet. */
  readonly digits: (t: number, row: number) => string;
  /** How the cell of such a number is coloured, which says what its digits are read on. */
  readonly shadeOf: (t: number, row: number) => Shade;
  readonly hidden: number;
  readonly symbols: readonly string[];
  /** The first timestep that has an answer. */
  readonly firstAnswer: number;
  /** The answer of each timestep, and its share of 1; null where the network has no shares. */
  readonly answers: readonly string[];
  readonly shares: Float64Array | null;
  /** The loss of each timestep, NaN where there is no target; null where there are none at all. */
  readonly losses: Float64Array | null;
  readonly lossExtent: number;
}

/** Of a cell: not dark, or in nearly full colour, or of a number that is not finite, as dark as ink. */
export type Shade = 'usual' | 'deep' | 'strange';

export interface FarColours {
  readonly ink: string;
  readonly soft: string;
  readonly state: string;
  readonly input: string;
  readonly output: string;
  readonly warn: string;
  readonly line: string;
  readonly ground: string;
  /** Of digits, on each shade of a cell. */
  readonly cellInks: Readonly<Record<Shade, string>>;
  readonly font: string;
}

/** Paints what is in view of a picture. */
export function paintFar(
  context: CanvasRenderingContext2D,
  picture: FarPicture,
  layout: ChainLayout,
  axis: TimeAxis,
  colours: FarColours,
): void {
  const [first, last] = shownRange(axis);
  const centre = (t: number) => xAt(axis, t);
  context.save();
  context.beginPath();
  context.rect(layout.left, 0, layout.right - layout.left, layout.height);
  context.clip();
  if (last >= first) {
    const range = { first, last, centre };
    paintLinks(context, layout, range, picture.firstAnswer, colours);
    paintColumns(context, picture.states, axis, layout.state, layout.state.width);
    picture.others.forEach((raster, i) => {
      const level = layout.levels[i];
      if (raster && level) paintColumns(context, raster, axis, level, level.width);
    });
    paintColumns(context, picture.inputs, axis, layout.input, layout.state.width);
    if (picture.outputs) {
      const band = { top: layout.shares.top, bottom: layout.losses.bottom };
      paintColumns(context, picture.outputs, axis, band, layout.state.width);
    }
    paintDigits(context, picture, layout, range, layout.state.width, colours);
    paintTexts(context, picture, layout, axis, colours);
    paintShares(context, picture, layout, range, colours);
  }
  context.restore();
  picture.starts.forEach((start, i) => {
    const level = layout.levels[i];
    if (!start || !level) return;
    paintBeside(context, start, axis, start.place, level);
    if (level !== layout.state || !shownBeside(axis).includes(start.place)) return;
    const { place } = start;
    const width = axis.beside?.width ?? 0;
    paintDigits(context, picture, layout, { first: place, last: place, centre }, width, colours);
  });
}

interface Range {
  readonly first: number;
  readonly last: number;
  readonly centre: (t: number) => number;
}

/** Arrows shrink to lines between the columns and are gone when these touch. */
function paintLinks(
  context: CanvasRenderingContext2D,
  { state, closeness, pitch, scale, input, shares }: ChainLayout,
  { first, last, centre }: Range,
  firstAnswer: number,
  colours: FarColours,
): void {
  if (closeness >= 1) return;
  const middle = (state.top + state.bottom) / 2;
  context.globalAlpha = 1 - closeness;
  context.lineWidth = 2.2 * scale;
  context.strokeStyle = colours.state;
  context.beginPath();
  for (let t = Math.max(1, first); t <= last + 1; t++) {
    context.moveTo(centre(t) - pitch + state.width / 2, middle);
    context.lineTo(centre(t) - state.width / 2, middle);
  }
  context.stroke();
  for (const [colour, start, from, to] of [
    [colours.input, first, input.top, state.bottom],
    [colours.output, Math.max(first, firstAnswer), state.top, shares.bottom],
  ] as const) {
    context.strokeStyle = colour;
    context.beginPath();
    for (let t = start; t <= last; t++) {
      context.moveTo(centre(t), from);
      context.lineTo(centre(t), to);
    }
    context.stroke();
  }
  context.globalAlpha = 1;
}

const DIGITS_WIDTH = 34;
/** Room for the digits of a number, in sizes of them. */
const DIGITS_WIDE = 3.2;

function paintDigits(
  context: CanvasRenderingContext2D,
  { digits, shadeOf, hidden }: FarPicture,
  { state, scale }: ChainLayout,
  { first, last, centre }: Range,
  /** Of a column. */
  width: number,
  { cellInks, font }: FarColours,
): void {
  if (width < LEAST_TYPE * DIGITS_WIDE) return;
  if (state.digits === 0 || (last - first + 1) * hidden > 900) return;
  context.globalAlpha = Math.max(0, Math.min(1, (width / scale - DIGITS_WIDTH + 6) / 10));
  if (context.globalAlpha === 0) return;
  context.font = `${Math.min(state.digits, width / DIGITS_WIDE)}px ${font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (let t = first; t <= last; t++)
    for (let row = 0; row < hidden; row++) {
      context.fillStyle = cellInks[shadeOf(t, row)];
      context.fillText(digits(t, row), centre(t), state.top + (row + 0.5) * state.rowHeight);
    }
  context.globalAlpha = 1;
}

function paintTexts(
  context: CanvasRenderingContext2D,
  { symbols, answers }: FarPicture,
  { symbolSize, symbolY, answers: band, scale }: ChainLayout,
  axis: TimeAxis,
  colours: FarColours,
): void {
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  context.fillStyle = colours.ink;
  const write = (texts: readonly string[], y: number, size: number) => {
    for (const { t, text, fontSize } of symbolsOn(axis, texts, size)) {
      context.font = `650 ${fontSize}px ${colours.font}`;
      context.fillText(text, xAt(axis, t), y);
    }
  };
  write(symbols, symbolY, symbolSize);
  write(answers, band.bottom - 5 * scale, Math.min(symbolSize, 17 * scale));
}

/** Bars of one path: what a path costs a processor that paints grows with the square of its edges. */
const TOGETHER = 16;

/** The probability of the answer from the ground up, and below it the loss hanging down. */
function paintShares(
  context: CanvasRenderingContext2D,
  { shares, losses, lossExtent }: FarPicture,
  { shares: up, losses: down, pitch, closeness, state }: ChainLayout,
  { first, last, centre }: Range,
  colours: FarColours,
): void {
  const width = Math.max(0.6, Math.min(state.width, pitch) * (closeness < 1 ? 0.7 : 0.86));
  const paint = (
    colour: string,
    shareAt: (t: number) => number,
    { from, to }: { readonly from: number; readonly to: number },
  ) => {
    context.fillStyle = colour;
    for (let start = first; start <= last; start += TOGETHER) {
      context.beginPath();
      for (let t = start; t <= Math.min(last, start + TOGETHER - 1); t++) {
        const share = shareAt(t);
        if (!Number.isNaN(share))
          context.rect(centre(t) - width / 2, from, width, Math.min(1, share) * (to - from));
      }
      context.fill();
    }
  };
  if (shares) paint(colours.output, (t) => shares[t] ?? 0, { from: up.bottom, to: up.top });
  if (losses && lossExtent > 0)
    paint(colours.soft, (t) => (losses[t] ?? Number.NaN) / lossExtent, {
      from: down.top,
      to: down.bottom,
    });
}
