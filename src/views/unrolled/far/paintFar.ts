import { fitted, numbersFit } from '../../../figures/fitted.ts';
import type { Raster } from '../../../figures/raster.ts';
import type { Window } from '../../../scene/document/scene.ts';
import type { ChainLayout } from '../layout.ts';

/** What the painted part of the figure shows: everything of a run, whatever part of it is in view. */
export interface FarPicture {
  readonly states: Raster;
  readonly inputs: Raster;
  /** The outputs of a network that has no shares; null where it has. */
  readonly outputs: Raster | null;
  /** The number of a unit at a timestep, as text, for cells wide enough. */
  readonly digits: (t: number, row: number) => string;
  readonly hidden: number;
  readonly symbols: readonly string[];
  /** The answer of each timestep, and its share of 1; null where the network has no shares. */
  readonly answers: readonly string[];
  readonly shares: Float64Array | null;
  /** The loss of each timestep, NaN where there is no target; null where there are none at all. */
  readonly losses: Float64Array | null;
  readonly lossExtent: number;
}

export interface FarColours {
  readonly ink: string;
  readonly soft: string;
  readonly state: string;
  readonly input: string;
  readonly output: string;
  readonly warn: string;
  readonly line: string;
  readonly ground: string;
  readonly cellInk: string;
  readonly font: string;
}

/** Paints what a window shows of a picture. */
export function paintFar(
  context: CanvasRenderingContext2D,
  picture: FarPicture,
  layout: ChainLayout,
  window: Window,
  colours: FarColours,
): void {
  const steps = picture.states.columns;
  const first = Math.max(0, Math.floor(window.from));
  const last = Math.min(steps - 1, Math.ceil(window.from + window.span) - 1);
  const centre = (t: number) => layout.left + (t + 0.5 - window.from) * layout.pitch;
  context.save();
  context.beginPath();
  context.rect(layout.left, 0, layout.right - layout.left, layout.height);
  context.clip();
  if (last >= first) {
    const range = { first, last, centre };
    paintLinks(context, layout, range, colours);
    paintRaster(context, picture.states, layout.state, layout.state.width, layout, range);
    paintRaster(context, picture.inputs, layout.input, layout.state.width, layout, range);
    if (picture.outputs) {
      const band = { top: layout.shares.top, bottom: layout.losses.bottom };
      paintRaster(context, picture.outputs, band, layout.state.width, layout, range);
    }
    paintDigits(context, picture, layout, range, colours);
    paintTexts(context, picture, layout, range, colours);
    paintShares(context, picture, layout, range, colours);
  }
  context.restore();
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
  for (const [colour, from, to] of [
    [colours.input, input.top, state.bottom],
    [colours.output, state.top, shares.bottom],
  ] as const) {
    context.strokeStyle = colour;
    context.beginPath();
    for (let t = first; t <= last; t++) {
      context.moveTo(centre(t), from);
      context.lineTo(centre(t), to);
    }
    context.stroke();
  }
  context.globalAlpha = 1;
}

/** The columns of a raster: one by one while there is room between them, else in one piece. */
function paintRaster(
  context: CanvasRenderingContext2D,
  { image, rows }: Raster,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  width: number,
  { pitch }: ChainLayout,
  { first, last, centre }: Range,
): void {
  // Where many columns share a pixel, they are averaged instead of most of them being dropped.
  context.imageSmoothingEnabled = pitch < 1;
  if (width < pitch - 0.5) {
    for (let t = first; t <= last; t++)
      context.drawImage(image, t, 0, 1, rows, centre(t) - width / 2, top, width, bottom - top);
    return;
  }
  const count = last - first + 1;
  const left = centre(first) - pitch / 2;
  context.drawImage(image, first, 0, count, rows, left, top, count * pitch, bottom - top);
}

const DIGITS_WIDTH = 34;

function paintDigits(
  context: CanvasRenderingContext2D,
  { digits, hidden }: FarPicture,
  { state, scale }: ChainLayout,
  { first, last, centre }: Range,
  { cellInk, font }: FarColours,
): void {
  if (state.digits === 0 || (last - first + 1) * hidden > 900) return;
  context.globalAlpha = Math.max(0, Math.min(1, (state.width / scale - DIGITS_WIDTH + 6) / 10));
  if (context.globalAlpha === 0) return;
  context.fillStyle = cellInk;
  context.font = `${state.digits}px ${font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (let t = first; t <= last; t++)
    for (let row = 0; row < hidden; row++)
      context.fillText(digits(t, row), centre(t), state.top + (row + 0.5) * state.rowHeight);
  context.globalAlpha = 1;
}

/** Characters below this size say nothing. */
const LEAST_TEXT = 9;

function paintTexts(
  context: CanvasRenderingContext2D,
  { symbols, answers }: FarPicture,
  { symbolSize, symbolY, answers: band, pitch, scale }: ChainLayout,
  { first, last, centre }: Range,
  colours: FarColours,
): void {
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  const write = (texts: readonly string[], y: number, size: number, colour: string) => {
    if (!numbersFit(texts.slice(first, last + 1), pitch, size, LEAST_TEXT)) return;
    context.fillStyle = colour;
    for (let t = first; t <= last; t++) {
      const { text, fontSize, width } = fitted(texts[t] ?? '', pitch * 0.94, size, LEAST_TEXT);
      if (width > pitch * 1.1) continue;
      context.font = `650 ${fontSize}px ${colours.font}`;
      context.fillText(text, centre(t), y);
    }
  };
  if (symbolSize < LEAST_TEXT) return;
  write(symbols, symbolY, symbolSize, colours.ink);
  write(answers, band.bottom - 5 * scale, Math.min(symbolSize, 17 * scale), colours.ink);
}

/** The probability of the answer from the ground up, and below it the loss hanging down. */
function paintShares(
  context: CanvasRenderingContext2D,
  { shares, losses, lossExtent }: FarPicture,
  { shares: up, losses: down, pitch, closeness, state }: ChainLayout,
  { first, last, centre }: Range,
  colours: FarColours,
): void {
  const width = Math.max(0.6, Math.min(state.width, pitch) * (closeness < 1 ? 0.7 : 0.86));
  const bar = (t: number, share: number, ground: number, height: number) =>
    context.rect(centre(t) - width / 2, ground, width, share * height);
  if (shares) {
    context.fillStyle = colours.output;
    context.beginPath();
    for (let t = first; t <= last; t++)
      bar(t, Math.min(1, shares[t] ?? 0), up.bottom, up.top - up.bottom);
    context.fill();
  }
  if (losses && lossExtent > 0) {
    context.fillStyle = colours.soft;
    context.beginPath();
    for (let t = first; t <= last; t++) {
      const loss = losses[t] ?? Number.NaN;
      if (!Number.isNaN(loss))
        bar(t, Math.min(1, loss / lossExtent), down.top, down.bottom - down.top);
    }
    context.fill();
  }
}
