/** What the unrolled diagram has to fit in, and how much of it there is. */
export interface ChainSize {
  readonly width: number;
  readonly height: number;
  readonly steps: number;
  readonly hidden: number;
  readonly inputs: number;
  readonly outputs: number;
}

/** Where the parts of a column stand, relative to the column's centre line; in CSS pixels. */
export interface ChainLayout {
  /** Size of type and lines against that of a laptop window. */
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  /** Where the columns begin: right of the names of the rows. */
  readonly left: number;
  /** Distance of two timesteps. */
  readonly pitch: number;
  readonly output: { readonly top: number; readonly bottom: number; readonly width: number };
  readonly state: {
    readonly top: number;
    readonly bottom: number;
    readonly width: number;
    readonly rowHeight: number;
    /** Size of the digits, or 0 where rows are too low for any. */
    readonly digits: number;
  };
  readonly input: {
    readonly top: number;
    readonly bottom: number;
    readonly cell: number;
    readonly digits: number;
  };
  readonly symbolY: number;
  readonly timeY: number;
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

const LEAST_DIGITS = 9;

/** Lays out one column and the distance of columns; pure, so that tests and pictures share it. */
export function layOutChain(size: ChainSize): ChainLayout {
  const { width, height, steps, hidden, inputs, outputs } = size;
  const isNarrow = width < 640;
  const scale = clamp(Math.min(width / (isNarrow ? 460 : 1060), height / 500), 0.78, 2.4);
  const left = (isNarrow ? 54 : 136) * scale;
  const room = width - left - 12 * scale;
  const pitch = clamp(room / Math.max(1, steps), (isNarrow ? 118 : 148) * scale, 236 * scale);

  const timeY = height - 14 * scale;
  const symbolY = timeY - 24 * scale;
  const inputCell = clamp((pitch - 26 * scale) / inputs, 0, 27 * scale);
  const inputBottom = symbolY - 26 * scale;
  const inputTop = inputBottom - 24 * scale;

  const outputTop = 34 * scale;
  const arrow = 46 * scale;
  const free = inputTop - outputTop - 24 * scale - 2 * arrow;
  const rowHeight = clamp(free / (hidden + 2.4), 1.5, 31 * scale);
  const stateHeight = Math.min(rowHeight * hidden, free * 0.75);
  const row = stateHeight / hidden;
  const outputHeight = clamp(free - stateHeight, 34 * scale, 96 * scale);
  const outputBottom = outputTop + outputHeight;
  const labels = outputs > 0 ? 22 * scale : 0;
  const slack = inputTop - outputBottom - labels - stateHeight;
  const stateTop = outputBottom + labels + slack / 2;
  const digits = Math.min(15 * scale, row * 0.56);

  return {
    scale,
    width,
    height,
    left,
    pitch,
    output: { top: outputTop, bottom: outputBottom, width: pitch - 30 * scale },
    state: {
      top: stateTop,
      bottom: stateTop + stateHeight,
      width: 62 * scale,
      rowHeight: row,
      digits: digits < LEAST_DIGITS ? 0 : digits,
    },
    input: {
      top: inputTop,
      bottom: inputBottom,
      cell: inputCell,
      digits: inputCell < 13 ? 0 : Math.min(13 * scale, inputCell * 0.62),
    },
    symbolY,
    timeY,
  };
}

/** The centre line of a timestep, before the camera moves. */
export const columnX = (layout: ChainLayout, t: number): number =>
  layout.left + layout.pitch * (t + 0.5);

/** How far the camera stands to the right, so that timestep t is in view and no empty room opens at the ends. */
export function cameraFor(layout: ChainLayout, t: number, steps: number): number {
  const end = layout.left + layout.pitch * steps + 12 * layout.scale;
  const most = Math.max(0, end - layout.width);
  const middle = layout.left + (layout.width - layout.left) * 0.56;
  return clamp(columnX(layout, t) - middle, 0, most);
}

/** The timesteps that the camera can see, first and last (one more on either side for the arrows). */
export function visibleRange(
  layout: ChainLayout,
  camera: number,
  steps: number,
): readonly [first: number, last: number] {
  const first = Math.floor(camera / layout.pitch) - 1;
  const last = Math.ceil((camera + layout.width - layout.left) / layout.pitch);
  return [Math.max(0, first), Math.min(steps - 1, last)];
}
